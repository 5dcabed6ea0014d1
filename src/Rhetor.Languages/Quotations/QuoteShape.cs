namespace Rhetor.Languages.Quotations;

/// <summary>What a quotation looks like, for the weights that tell speech from scare quotes and names of things.</summary>
internal readonly record struct QuoteShape
{
    /// <summary>The number of words, in steps: 1, 2, 3, 4, 5 to 6, 7 to 9, more.</summary>
    public int Words { get; init; }

    public bool Ended { get; init; }

    public bool OpensSentence { get; init; }

    public bool EndsSentence { get; init; }

    /// <summary>Whether the rules alone take it for speech.</summary>
    public bool Passes { get; init; }

    public bool BehindColon { get; init; }

    public bool Tagged { get; init; }

    /// <summary>0 no report in the sentence, 1 one that the weights doubt, 2 one that they believe.</summary>
    public int Reported { get; init; }

    public bool Lower { get; init; }

    public bool Verbal { get; init; }

    public bool Title { get; init; }

    public bool Single { get; init; }

    public bool FirstPerson { get; init; }

    public bool Holder { get; init; }

    public int Count { get; init; }

    public ulong Before { get; init; }

    public ulong After { get; init; }

    public ulong Verb { get; init; }
}
