using System.Runtime.InteropServices;
using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Lemmas;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar;

/// <summary>The working memory of <see cref="GrammarModel.Annotate"/> and, after it, the result for one sentence.</summary>
/// <remarks>Keep one a thread and use it again: after a while nothing is allocated any more. Not thread-safe. The spans are valid until the
/// next call.</remarks>
public sealed class GrammarScratch
{
    private Lemma[] _lemmas = new Lemma[64];
    private string?[] _texts = [];
    private int[] _heads = new int[64];

    /// <summary>The number of tokens of the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>How far the sentence was annotated.</summary>
    public GrammarSteps Steps { get; private set; }

    /// <summary>The part of speech of each token.</summary>
    public ReadOnlySpan<PartOfSpeech> Upos => MemoryMarshal.Cast<byte, PartOfSpeech>(Tags.AsSpan(TokenTable.Pad, Count));

    /// <summary>The features of each token, as an index into <see cref="GrammarModel.FeatureBundles"/>; zeros unless asked for.</summary>
    public ReadOnlySpan<ushort> Feats => Feature.AsSpan(TokenTable.Pad, Count);

    /// <summary>The lemma of each token; nulls unless asked for. Equal lemmas are mostly the same string.</summary>
    public ReadOnlySpan<string?> Lemmas => Texts();

    /// <summary>The 0-based index of each token's head, -1 for the root's; all -1 unless asked for.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Count);

    /// <summary>The relation of each token to its head, as an index into <see cref="GrammarModel.Relations"/>; zeros unless asked for.</summary>
    public ReadOnlySpan<ushort> Relations => Relation.AsSpan(TokenTable.Pad, Count);

    /// <summary>The lemma of each token with its hash; what a sentence without lemmas has is not for use.</summary>
    internal ReadOnlySpan<Lemma> LemmaItems => _lemmas.AsSpan(0, Count);

    internal Lemma[] LemmaRoom => _lemmas;

    internal TokenTable Table { get; } = new();

    internal ParserState State { get; } = new();

    internal LemmaCache Interned { get; } = new();

    internal uint[] FeatureRoom { get; } = new uint[FeatureList.Capacity];

    /// <summary>Room for what an index finds of the features.</summary>
    internal ulong[] FoundRoom { get; } = new ulong[FeatureList.Capacity];

    internal int[] TagScores { get; } = new int[PartOfSpeechNames.Count];

    internal int[] Scores { get; private set; } = new int[64];

    /// <summary>Room for the padded indices of words that are still to be decided.</summary>
    internal int[] Open { get; private set; } = new int[64];

    /// <summary>What was passed on the way to each word.</summary>
    internal Passed[] Passed { get; private set; } = new Passed[64];

    /// <summary>The words at their places.</summary>
    internal PlacedWord[] Placed { get; private set; } = new PlacedWord[64];

    internal byte[] Tags { get; private set; } = new byte[64];

    internal ushort[] Feature { get; private set; } = new ushort[64];

    internal ushort[] Morph { get; private set; } = new ushort[64];

    internal ushort[] Relation { get; private set; } = new ushort[64];

    internal ReadOnlySpan<byte> PaddedTags => Tags.AsSpan(0, Count + (2 * TokenTable.Pad));

    internal void Start(int count, GrammarSteps steps, int classes)
    {
        Count = count;
        Steps = steps;
        var size = count + (2 * TokenTable.Pad);
        if (Tags.Length < size)
        {
            size = Math.Max(size, Tags.Length * 2);
            Tags = new byte[size];
            Placed = new PlacedWord[size];
            Open = new int[size];
            Passed = new Passed[size];
            Feature = new ushort[size];
            Morph = new ushort[size];
            Relation = new ushort[size];
            _lemmas = new Lemma[size];
            _heads = new int[size];
        }

        if (Scores.Length < classes)
            Scores = new int[classes];
        ClearPads(Tags);
        ClearPads(Feature);
        ClearPads(Morph);
        // What a step writes need not be cleared before it.
        if (steps < GrammarSteps.Feats)
            Feature.AsSpan(TokenTable.Pad, count).Clear();
        if (steps < GrammarSteps.Lemmas)
            _lemmas.AsSpan(0, count).Clear();
        if (steps >= GrammarSteps.Parse)
            return;
        Relation.AsSpan(TokenTable.Pad, count).Clear();
        _heads.AsSpan(0, count).Fill(-1);
    }

    internal void Finish()
    {
        if (Steps < GrammarSteps.Parse)
            return;
        for (var i = 0; i < Count; i++)
        {
            var head = State.Nodes[i + TokenTable.Pad].Head;
            _heads[i] = head == State.Root ? -1 : head - TokenTable.Pad;
        }
    }

    private void ClearPads<T>(T[] items)
    {
        items.AsSpan(0, TokenTable.Pad).Clear();
        items.AsSpan(Count + TokenTable.Pad, TokenTable.Pad).Clear();
    }

    private ReadOnlySpan<string?> Texts()
    {
        if (_texts.Length < Count)
            _texts = new string?[_lemmas.Length];
        for (var i = 0; i < Count; i++)
            _texts[i] = _lemmas[i].Text;
        return _texts.AsSpan(0, Count);
    }
}
