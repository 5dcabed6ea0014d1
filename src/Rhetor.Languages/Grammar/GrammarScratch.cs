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
    private PartOfSpeech[] _upos = new PartOfSpeech[64];
    private string?[] _lemmas = new string?[64];
    private int[] _heads = new int[64];

    /// <summary>The number of tokens of the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>How far the sentence was annotated.</summary>
    public GrammarSteps Steps { get; private set; }

    /// <summary>The part of speech of each token.</summary>
    public ReadOnlySpan<PartOfSpeech> Upos => _upos.AsSpan(0, Count);

    /// <summary>The features of each token, as an index into <see cref="GrammarModel.FeatureBundles"/>; zeros unless asked for.</summary>
    public ReadOnlySpan<ushort> Feats => Feature.AsSpan(TokenTable.Pad, Count);

    /// <summary>The lemma of each token; nulls unless asked for. Equal lemmas are mostly the same string.</summary>
    public ReadOnlySpan<string?> Lemmas => _lemmas.AsSpan(0, Count);

    /// <summary>The 0-based index of each token's head, -1 for the root's; all -1 unless asked for.</summary>
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Count);

    /// <summary>The relation of each token to its head, as an index into <see cref="GrammarModel.Relations"/>; zeros unless asked for.</summary>
    public ReadOnlySpan<ushort> Relations => Relation.AsSpan(TokenTable.Pad, Count);

    internal TokenTable Table { get; } = new();

    internal ParserState State { get; } = new();

    internal RelationTree Tree { get; } = new();

    internal LemmaCache Interned { get; } = new();

    internal uint[] FeatureRoom { get; } = new uint[FeatureList.Capacity];

    /// <summary>Room for what an index finds of the features.</summary>
    internal ulong[] FoundRoom { get; } = new ulong[FeatureList.Capacity];

    internal int[] TagScores { get; } = new int[PartOfSpeechNames.Count];

    internal int[] Scores { get; private set; } = new int[64];

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
            Feature = new ushort[size];
            Morph = new ushort[size];
            Relation = new ushort[size];
            _upos = new PartOfSpeech[size];
            _lemmas = new string?[size];
            _heads = new int[size];
        }

        if (Scores.Length < classes)
            Scores = new int[classes];
        Tags.AsSpan(0, size).Clear();
        Feature.AsSpan(0, size).Clear();
        Morph.AsSpan(0, size).Clear();
        Relation.AsSpan(0, size).Clear();
        _lemmas.AsSpan(0, count).Clear();
        _heads.AsSpan(0, count).Fill(-1);
    }

    internal void SetLemma(int token, string lemma) => _lemmas[token] = lemma;

    internal void Finish()
    {
        for (var i = 0; i < Count; i++)
            _upos[i] = (PartOfSpeech)Tags[i + TokenTable.Pad];
        if (Steps < GrammarSteps.Parse)
            return;
        for (var i = 0; i < Count; i++)
        {
            var head = State.Nodes[i + TokenTable.Pad].Head;
            _heads[i] = head == State.Root ? -1 : head - TokenTable.Pad;
        }
    }
}
