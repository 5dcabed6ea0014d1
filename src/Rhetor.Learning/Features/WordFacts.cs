namespace Rhetor.Learning.Features;

/// <summary>All that a token's form, lemma and morphological features alone say of it. Immutable.</summary>
internal sealed class WordFacts(Documents.Token token)
{
    private readonly ulong _form = token.FormHash;
    private readonly ulong _lemma = token.LemmaHash;
    private readonly string? _feats = token.Feats;

    /// <summary>Whether the word is of a class that is masked.</summary>
    public required bool IsMasked { get; init; }

    /// <summary>Whether proper names are hidden, be they on a list or not.</summary>
    public required bool HidesNames { get; init; }

    /// <summary>The places of the features that count its classes, each once.</summary>
    public required int[] Classes { get; init; }

    /// <summary>The hashes of its first classes, for pairs.</summary>
    public required ulong[] Units { get; init; }

    /// <summary>The row of its vector, or −1.</summary>
    public required int Vector { get; init; }

    /// <summary>What is counted of its morphological features.</summary>
    public required Inflection Inflection { get; init; }

    // A language hands out the same strings again and again.
    public bool AreOf(in Documents.Token token) =>
        _form == token.FormHash && _lemma == token.LemmaHash && (ReferenceEquals(_feats, token.Feats) || string.Equals(_feats, token.Feats, StringComparison.Ordinal));
}
