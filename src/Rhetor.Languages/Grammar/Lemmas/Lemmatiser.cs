using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>Gives each word its lemma: by the dictionary of the treebank's words, otherwise by the best script that fits.</summary>
/// <param name="scripts">The scripts.</param>
/// <param name="dictionary">Key of word, part of speech, features and case → script.</param>
/// <param name="weights">The linear model; classes are scripts.</param>
internal sealed class Lemmatiser(LemmaScripts scripts, LemmaDictionary dictionary, WeightTable weights)
{
    private const int MostCandidates = 96;

    internal LemmaScripts Scripts { get; } = scripts;

    internal LemmaDictionary Dictionary { get; } = dictionary;

    internal WeightTable Weights { get; } = weights;

    internal void Lemmatise(GrammarScratch s)
    {
        var list = new FeatureList(s.FeatureRoom, Weights.Filter);
        Span<ushort> candidates = stackalloc ushort[MostCandidates];
        Span<char> room = stackalloc char[256];
        var words = s.Placed.AsSpan(TokenTable.Pad, s.Count);
        var tags = s.Tags.AsSpan(TokenTable.Pad, s.Count);
        var feats = s.Feature.AsSpan(TokenTable.Pad, s.Count);
        var lemmas = s.LemmaRoom.AsSpan(0, s.Count);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var reading = Features.Lemma.Reading(tags[i], feats[i]);
            if (word.EarlierOf == reading)
            {
                lemmas[i] = word.Earlier;
                continue;
            }

            if (word.LatestOf != reading && !word.Recall(reading))
                word.Remember(reading, Make(s, i + TokenTable.Pad, candidates, room, ref list));
            lemmas[i] = word.Latest;
        }
    }

    private string Make(GrammarScratch s, int i, Span<ushort> candidates, Span<char> room, ref FeatureList list)
    {
        var plain = s.Table.Plain(i);
        var script = Known(s.Table, i, s.Tags[i], s.Feature[i]);
        if (script < 0 || !Scripts[script].Fits(plain))
            script = Choose(s.Table, i, s.Tags[i], s.Feature[i], candidates, s, ref list);
        if (script < 0 || plain.Length > 160)
            return s.Interned.Intern(plain);
        return s.Interned.Intern(room[..Scripts[script].Apply(plain, room)]);
    }

    private int Known(TokenTable t, int i, int upos, int feats) => Dictionary.Find(LemmaDictionary.Key(t, i, upos, feats));

    private int Choose(TokenTable t, int i, int upos, int feats, Span<ushort> candidates, GrammarScratch s, ref FeatureList list)
    {
        var plain = t.Plain(i);
        var count = Scripts.Candidates(plain, upos, candidates);
        if (count == 0)
            count = Scripts.Candidates(plain, 0, candidates);
        if (count == 0)
            return -1;
        LemmaFeatures.Collect(t, i, (uint)upos, (uint)feats, ref list);
        var scores = s.Scores;
        scores.AsSpan(0, Scripts.All.Count).Clear();
        Weights.AddTo(list.Items, scores, s.FoundRoom);
        var best = candidates[0];
        foreach (var candidate in candidates[..count])
        {
            if (scores[candidate] > scores[best] || (scores[candidate] == scores[best] && candidate < best))
                best = candidate;
        }

        return best;
    }
}
