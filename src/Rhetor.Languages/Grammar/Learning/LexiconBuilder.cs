using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Makes the lexicon from a treebank's words and, if there is any, from what raw text says of them.</summary>
internal static class LexiconBuilder
{
    // A rarer word's tags would tell the training what it cannot know of the words of other texts.
    private const int EnoughForTags = 4;
    private const int EnoughToClose = 30;

    internal static Lexicon Build(IEnumerable<TrainingSentence> sentences, IReadOnlyDictionary<uint, RawWord> raw)
    {
        var counts = new Dictionary<uint, int[]>();
        var scratch = new TokenTable();
        var empty = new Lexicon([]);
        foreach (var sentence in sentences)
        {
            scratch.Load(sentence.Text, sentence.Starts, sentence.Lengths, empty);
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = scratch.TypeOf(i + TokenTable.Pad).Word;
                if (!counts.TryGetValue(word, out var tags))
                    counts.Add(word, tags = new int[PartOfSpeechNames.Count]);
                tags[sentence.Upos[i]]++;
            }
        }

        var words = new SortedDictionary<uint, LexiconEntry>();
        foreach (var (word, known) in raw)
        {
            if (word != 0)
                words[word] = new LexiconEntry(0, false, known.Cluster, known.Capital, 0);
        }

        foreach (var (word, tags) in counts)
        {
            var total = tags.Sum();
            if (total < EnoughForTags || word == 0)
                continue;
            var entry = words.GetValueOrDefault(word);
            words[word] = entry with { Tags = Seen(tags, total), Closed = total >= EnoughToClose && tags[0] == 0 };
        }

        var cls = (ushort)0;
        foreach (var (word, tags) in counts.OrderByDescending(x => x.Value.Sum()).ThenBy(x => x.Key).Take(WordClasses.Words - 1))
        {
            if (words.TryGetValue(word, out var entry) && entry.Tags != 0)
                words[word] = entry with { Class = ++cls };
        }

        return new Lexicon([.. words.Select(pair => (pair.Key, pair.Value))]);
    }

    private static uint Seen(int[] tags, int total)
    {
        var seen = 0u;
        for (var tag = 1; tag < tags.Length; tag++)
        {
            // Once in hundreds is more often a slip of the annotators than a use of the word.
            if (tags[tag] * 400 > total)
                seen |= 1u << tag;
        }

        return seen;
    }
}
