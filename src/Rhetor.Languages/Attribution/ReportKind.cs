namespace Rhetor.Languages.Attribution;

/// <summary>How a clause reports.</summary>
internal enum ReportKind : byte
{
    /// <summary>Behind the words: »…«, siger X.</summary>
    Tag,

    /// <summary>Before the words: X siger, at …</summary>
    Lead,

    /// <summary>According to X.</summary>
    According,

    /// <summary>A colon: X: …</summary>
    Colon,

    /// <summary>It is said.</summary>
    Hearsay,

    /// <summary>A reporting verb that the sentence has beside a quotation.</summary>
    Beside,
}
