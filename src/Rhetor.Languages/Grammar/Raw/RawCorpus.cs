using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>Raw text as a row of word numbers, the most frequent word first, with -1 between lines and for rare words.</summary>
internal sealed class RawCorpus
{
    private RawCorpus(int[] tokens, uint[] words, int[] capitals, int[] inner)
    {
        Tokens = tokens;
        Words = words;
        Capitals = capitals;
        Inner = inner;
    }

    internal int[] Tokens { get; }

    /// <summary>The hash of each word.</summary>
    internal uint[] Words { get; }

    /// <summary>How often each word stood with a capital within a sentence.</summary>
    internal int[] Capitals { get; }

    /// <summary>How often each word stood within a sentence, not at its beginning.</summary>
    internal int[] Inner { get; }

    internal static RawCorpus Read(
        IReadOnlyList<string> paths, int mostTokens, int mostWords, int minimum, CancellationToken cancellationToken)
    {
        var tokens = new List<uint>();
        var counts = new Dictionary<uint, (int Count, int Capitals, int Inner)>();
        var table = new TokenTable();
        var empty = new Lexicon([]);
        List<int> starts = [], lengths = [];
        foreach (var line in RawFiles.Lines(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            starts.Clear();
            lengths.Clear();
            RawTokenizer.Cut(line, starts, lengths);
            table.Load(line, CollectionsMarshal.AsSpan(starts), CollectionsMarshal.AsSpan(lengths), empty);
            var initial = true;
            for (var i = TokenTable.Pad; i < table.Count + TokenTable.Pad; i++)
            {
                var word = table.TypeOf(i).Word;
                tokens.Add(word);
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
                count.Count++;
                var kind = Shape.Case(table.TypeOf(i).Shape);
                if (!initial && kind != Shape.NoLetters && table.Views[i].Place < 2)
                {
                    count.Inner++;
                    count.Capitals += kind == Shape.Lower ? 0 : 1;
                }

                initial = kind == Shape.NoLetters && table.Plain(i) is not ("," or ";" or "(" or ")" or "-" or "%");
            }

            tokens.Add(0);
            if (tokens.Count >= mostTokens)
                break;
        }

        var kept = counts.Where(x => x.Key != 0 && x.Value.Count >= minimum)
            .OrderByDescending(x => x.Value.Count).ThenBy(x => x.Key).Take(mostWords).ToArray();
        var ids = new Dictionary<uint, int>(kept.Length);
        foreach (var (word, _) in kept)
            ids.Add(word, ids.Count);
        return new RawCorpus(
            [.. tokens.Select(word => ids.TryGetValue(word, out var id) ? id : -1)],
            [.. kept.Select(x => x.Key)],
            [.. kept.Select(x => x.Value.Capitals)],
            [.. kept.Select(x => x.Value.Inner)]);
    }
}
