using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rhetor.Languages.Grammar.Conllu;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>All sentences of the treebanks, with the names that their numbers stand for.</summary>
internal sealed class TrainingSet
{
    // A bundle and a part of speech share 16 bits in the parser's features.
    private const int MostBundles = 2046;

    private TrainingSet(ImmutableArray<string> bundles, ImmutableArray<string> relations, ImmutableArray<TrainingSentence> sentences)
    {
        Bundles = bundles;
        Relations = relations;
        Sentences = sentences;
    }

    /// <summary>The bundles, the empty one first, then the most frequent first; the rarest fall out when there are too many.</summary>
    internal ImmutableArray<string> Bundles { get; }

    /// <summary>The relations in the same order, the empty one first.</summary>
    internal ImmutableArray<string> Relations { get; }

    internal ImmutableArray<TrainingSentence> Sentences { get; }

    internal static TrainingSet From(IReadOnlyList<ConlluSentence> sentences)
    {
        var bundles = Names(sentences, word => word.Feats, MostBundles);
        var relations = Names(sentences, word => word.Deprel, MostBundles);
        var bundleIds = Ids(bundles);
        var relationIds = Ids(relations);
        return new TrainingSet(bundles, relations, [.. sentences.Select(sentence => Convert(sentence, bundleIds, relationIds)).Where(s => s.Count > 0)]);
    }

    private static ImmutableArray<string> Names(IReadOnlyList<ConlluSentence> sentences, Func<ConlluRow, string> name, int most)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (name(word).Length > 0)
                counts[name(word)] = counts.GetValueOrDefault(name(word)) + 1;
        }

        return ["", .. counts.OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Key).Take(most)];
    }

    private static Dictionary<string, ushort> Ids(ImmutableArray<string> names)
    {
        var ids = new Dictionary<string, ushort>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            ids.Add(names[i], (ushort)i);
        return ids;
    }

    private static TrainingSentence Convert(ConlluSentence sentence, Dictionary<string, ushort> bundles, Dictionary<string, ushort> relations)
    {
        var words = sentence.Words.ToArray();
        var text = new StringBuilder();
        var starts = new int[words.Length];
        var lengths = new int[words.Length];
        var upos = new byte[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            starts[i] = text.Length;
            lengths[i] = words[i].Form.Length;
            text.Append(words[i].Form);
            if (words[i].Upos.Length > 0 && PartOfSpeechNames.TryParse(words[i].Upos, out var pos))
                upos[i] = (byte)pos;
        }

        return new TrainingSentence(
            text.ToString(),
            starts,
            lengths,
            upos,
            [.. words.Select(word => bundles.GetValueOrDefault(word.Feats))],
            [.. words.Select(word => word.Lemma)],
            Heads(words),
            [.. words.Select(word => relations.GetValueOrDefault(word.Deprel))]);
    }

    private static int[] Heads(ConlluRow[] words)
    {
        if (words.Any(word => word.Head.Length == 0 || word.Deprel.Length == 0))
            return [];
        var heads = new int[words.Length + (2 * TokenTable.Pad)];
        var root = words.Length + TokenTable.Pad;
        for (var i = 0; i < words.Length; i++)
        {
            var head = int.Parse(words[i].Head, CultureInfo.InvariantCulture);
            heads[i + TokenTable.Pad] = head == 0 ? root : head - 1 + TokenTable.Pad;
        }

        return heads;
    }
}
