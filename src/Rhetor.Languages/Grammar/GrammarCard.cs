using System.Globalization;
using System.Text;

namespace Rhetor.Languages.Grammar;

/// <summary>The page that stands beside a model file: its data, their licence, and how good it is.</summary>
public static class GrammarCard
{
    /// <summary>Writes the page, in Markdown.</summary>
    /// <param name="info">Where the model comes from.</param>
    /// <param name="source">Where the treebank is from; empty for nothing.</param>
    /// <param name="scores">What was measured on the development part, null when there was none.</param>
    public static string Write(GrammarModelInfo info, string source, GrammarScores? scores)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(source);
        var page = new StringBuilder();
        Line(page, $"# Grammar model `{info.Language}`");
        Line(page, $"");
        Line(page, $"Parts of speech, features, lemmas, heads and relations, by averaged perceptrons. The file beside this page is `grammar.bin`.");
        Line(page, $"");
        Line(page, $"- Licence of the training data, which the weights inherit: {info.Licence}");
        if (source.Length > 0)
            Line(page, $"- Training data: {source}");
        Line(page, $"- Trained on {info.Sentences} sentences, {info.Words} words, seed {info.Seed}");
        if (scores is not null)
            Figures(page, scores);
        return page.ToString();
    }

    private static void Figures(StringBuilder page, GrammarScores scores)
    {
        Line(page, $"");
        Line(page, $"Measured on {scores.Words} words that it was not trained on, with gold tokens:");
        Line(page, $"");
        Line(page, $"| | |");
        Line(page, $"|---|---|");
        Line(page, $"| part of speech (UPOS) | {scores.Upos.Value:F4} |");
        Line(page, $"| features (FEATS), the whole bundle | {scores.Feats.Value:F4} |");
        Line(page, $"| lemma | {scores.Lemmas.Value:F4} |");
        if (scores.Heads.Total == 0)
            return;
        Line(page, $"| heads (UAS) | {scores.Heads.Value:F4} |");
        Line(page, $"| heads and relations (LAS, without subtypes) | {scores.Relations.Value:F4} |");
        Line(page, $"| pairs of word and subject, F1 | {scores.Subjects.F1:F4} |");
        Line(page, $"| pairs of word and object, F1 | {scores.Objects.F1:F4} |");
    }

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
