namespace Rhetor.Languages.Attribution;

/// <summary>What a sentence and its text look like, for the weights of attribution.</summary>
internal readonly record struct SentenceShape
{
    public bool Asks { get; init; }

    public bool FirstPerson { get; init; }

    /// <summary>0 where the writer never says "I", up to 3 where every other sentence does.</summary>
    public int Personal { get; init; }

    public bool HasQuote { get; init; }

    /// <summary>The voice of the sentence before: 0 none, 1 author, 2 direct, 3 indirect.</summary>
    public int Before { get; init; }

    /// <summary>Whether that sentence stands in the same paragraph.</summary>
    public bool SameParagraph { get; init; }
}
