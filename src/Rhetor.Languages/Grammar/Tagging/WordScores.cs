using System.Numerics;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Tagging;

/// <summary>Adds what single words give to the scores of a part of speech: the word itself, the two before and the two behind it. It is
/// worked out once for a word and kept with it. Weights are whole numbers, so the sum is the same in any order.</summary>
internal static class WordScores
{
    /// <summary>How many parts a word can play: itself in each of eight places, and four kinds of neighbour, in two passes.</summary>
    internal const int Parts = 2 * PerPass;

    private const int PerPass = OwnPlaces + 4;
    private const int OwnPlaces = 8;
    private static readonly int Width = (PartOfSpeechNames.Count + Vector<int>.Count - 1) / Vector<int>.Count * Vector<int>.Count;

    /// <summary>Room for the scores of a decision.</summary>
    internal static int[] Room() => new int[Width];

    /// <summary>Writes the sum of what the single words around the padded token <paramref name="i"/> give.</summary>
    internal static void Write(GrammarScratch s, int i, WeightTable weights, bool second)
    {
        var pass = second ? PerPass : 0;
        var t = s.Table;
        var own = Of(s, i, i, weights, second, pass + t.Places[i], UposParts.Own);
        var left = Of(s, i, i - 1, weights, second, pass + OwnPlaces, UposParts.Left);
        var right = Of(s, i, i + 1, weights, second, pass + OwnPlaces + 1, UposParts.Right);
        var farLeft = Of(s, i, i - 2, weights, second, pass + OwnPlaces + 2, UposParts.FarLeft);
        var farRight = Of(s, i, i + 2, weights, second, pass + OwnPlaces + 3, UposParts.FarRight);
        var scores = s.TagScores;
        for (var k = 0; k < Width; k += Vector<int>.Count)
        {
            var sum = new Vector<int>(own, k) + new Vector<int>(left, k) + new Vector<int>(right, k)
                + new Vector<int>(farLeft, k) + new Vector<int>(farRight, k);
            sum.CopyTo(scores, k);
        }
    }

    private static int[] Of(GrammarScratch s, int i, int word, WeightTable weights, bool second, int slot, UposParts part) =>
        s.Table.Types[word].Scores[slot] ??= Make(s, i, weights, second, part);

    private static int[] Make(GrammarScratch s, int i, WeightTable weights, bool second, UposParts part)
    {
        var list = new FeatureList(s.FeatureRoom, weights.Filter);
        UposFeatures.Collect(s.Table, i, s.PaddedTags, second, new SomeParts(part), ref list);
        var scores = Room();
        weights.AddTo(list.Items, scores, s.FoundRoom);
        return scores;
    }
}
