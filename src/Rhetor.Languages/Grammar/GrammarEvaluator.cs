using System.Globalization;
using System.Text;
using Rhetor.Languages.Grammar.Conllu;

namespace Rhetor.Languages.Grammar;

/// <summary>Measures a grammar on a treebank with gold tokens.</summary>
public static class GrammarEvaluator
{
    /// <summary>Annotates every sentence and compares.</summary>
    /// <param name="model">The model.</param>
    /// <param name="treebank">Gold sentences; what one does not say is not counted.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static GrammarScores Evaluate(GrammarModel model, IEnumerable<ConlluSentence> treebank, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(treebank);
        var scores = new GrammarScores();
        var scratch = new GrammarScratch();
        foreach (var sentence in treebank)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = sentence.Words.ToArray();
            var (text, starts, lengths) = Tokens(words);
            model.Annotate(text, starts, lengths, GrammarSteps.Parse, scratch);
            Compare(model, words, scratch, scores);
        }

        return scores;
    }

    private static (string Text, int[] Starts, int[] Lengths) Tokens(ConlluRow[] words)
    {
        var text = new StringBuilder();
        var starts = new int[words.Length];
        var lengths = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            starts[i] = text.Length;
            lengths[i] = words[i].Form.Length;
            text.Append(words[i].Form).Append(' ');
        }

        return (text.ToString(), starts, lengths);
    }

    private static void Compare(GrammarModel model, ConlluRow[] words, GrammarScratch scratch, GrammarScores scores)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            scores.Words++;
            if (word.Upos.Length > 0)
                scores.Upos.Add(scratch.Upos[i].ToUpos() == word.Upos);
            scores.Feats.Add(model.FeatureBundles[scratch.Feats[i]] == word.Feats);
            if (word.Lemma.Length > 0)
                scores.Lemmas.Add(scratch.Lemmas[i] == word.Lemma);
            if (word.Head.Length == 0)
                continue;
            var head = scratch.Heads[i] + 1 == int.Parse(word.Head, CultureInfo.InvariantCulture);
            scores.Heads.Add(head);
            scores.Relations.Add(head && Base(model.Relations[scratch.Relations[i]]) == Base(word.Deprel));
            Pair(model, words, scratch, i, head, "nsubj", scores.Subjects);
            Pair(model, words, scratch, i, head, "obj", scores.Objects);
        }
    }

    private static void Pair(
        GrammarModel model, ConlluRow[] words, GrammarScratch scratch, int i, bool head, string relation, GrammarPairScore score)
    {
        var gold = Base(words[i].Deprel) == relation;
        var found = Base(model.Relations[scratch.Relations[i]]) == relation;
        score.Add(gold, found, gold && found && head);
    }

    private static string Base(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }
}
