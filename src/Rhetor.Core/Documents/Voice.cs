namespace Rhetor.Documents;

/// <summary>Who speaks.</summary>
public enum Voice : byte
{
    /// <summary>The writer's own words.</summary>
    Author,

    /// <summary>Inside quotation marks, or on a line that a dialogue dash opens.</summary>
    Direct,

    /// <summary>Reported speech: "X has said that …", "according to X …".</summary>
    Indirect,

    /// <summary>A headline or a subheading.</summary>
    Headline,
}
