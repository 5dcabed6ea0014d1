namespace Rhetor.Languages.Attribution;

/// <summary>With what a reporting verb reports.</summary>
internal enum ReportingUse : byte
{
    /// <summary>With a clause or a quotation: "siger, at", "says".</summary>
    Say,

    /// <summary>The act itself is speech, whatever its object: "anklager", "demands".</summary>
    Act,

    /// <summary>With a clause; a thought rather than speech: "mener, at", "believes".</summary>
    Think,

    /// <summary>With a question: "spørger", "asks".</summary>
    Ask,

    /// <summary>Only beside a quotation: "fortsætter", "laughs".</summary>
    Quote,

    /// <summary>Only where it is refused: "would not have", "vil ikke acceptere".</summary>
    Refuse,
}
