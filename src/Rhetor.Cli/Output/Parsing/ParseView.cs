using Rhetor.Cli.Output.Terminal;
using Rhetor.Documents;
using Rhetor.Reporting;
using Spectre.Console;

namespace Rhetor.Cli.Output.Parsing;

/// <summary>Shows people what the language layer sees: each sentence with its voice and speaker, its tokens and its clauses.</summary>
internal static class ParseView
{
    public static void Show(Page page, ParsedText parsed)
    {
        var document = parsed.Document;
        page.Line((document.Text.Path ?? "text", Styles.Path), ($"  {document.Language}", Styles.Dim));
        page.Line();
        foreach (var sentence in document.Sentences)
        {
            ShowHead(page, parsed, sentence);
            Prose.Show(page, document.TextOf(sentence));
            ShowTokens(page, document, sentence);
            foreach (var clause in document.ClausesOf(sentence)) ShowClause(page, document, clause);
            page.Line();
        }
    }

    private static void ShowHead(Page page, ParsedText parsed, Sentence sentence)
    {
        var start = parsed.Source.Lines.GetLinePosition(parsed.InSource(sentence.Span).Start);
        var pieces = new List<(string, Style)> { (FormattableString.Invariant($"{start.Line + 1}:{start.Character + 1}  "), Styles.Dim) };
        VoiceLine.Add(pieces, sentence.Attribution);
        page.Line([.. pieces]);
    }

    private static void ShowTokens(Page page, AnnotatedDocument document, Sentence sentence)
    {
        var rows = new List<(string Form, string Lemma, string Pos, string Notes)>();
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            rows.Add((document.FormOf(i).ToString(), document.LemmaOf(i), UniversalNames.Of(document.Tokens[i].Pos) ?? "", Notes(document, sentence, i)));
        var form = rows.Max(r => Cell.WidthOf(r.Form));
        var lemma = rows.Max(r => Cell.WidthOf(r.Lemma));
        foreach (var row in rows)
        {
            page.Line(
                ("    ", Styles.Plain),
                (Pad(row.Form, form), Styles.Plain),
                ($"  {Pad(row.Lemma, lemma)}  {row.Pos,-6}", Styles.Dim),
                (row.Notes, Styles.Plain));
        }
    }

    private static string Notes(AnnotatedDocument document, Sentence sentence, int index)
    {
        var token = document.Tokens[index];
        var notes = new List<string>();
        if (!string.IsNullOrEmpty(token.Feats)) notes.Add(token.Feats);
        if (token.Relation is not null) notes.Add(token.Head < 0 ? token.Relation : $"{token.Relation}→{document.FormOf(token.Head)}");
        if ((token.Traits & TokenTraits.Negator) != 0) notes.Add("negates");
        if (token.IsNegated) notes.Add("negated");
        if (token.Voice != sentence.Voice) notes.Add(Names.Of(token.Voice));
        return notes.Count == 0 ? "" : "  " + string.Join("  ", notes);
    }

    private static void ShowClause(Page page, AnnotatedDocument document, Clause clause)
    {
        var parts = new List<string>();
        if (clause.Subject >= 0) parts.Add(document.FormOf(clause.Subject).ToString());
        parts.Add(clause.Negated ? $"¬{document.FormOf(clause.Verb)}" : document.FormOf(clause.Verb).ToString());
        if (clause.Object >= 0) parts.Add(document.FormOf(clause.Object).ToString());
        var notes = new List<string>();
        if (UniversalNames.Of(clause.Modality) is { } modality) notes.Add(modality);
        if (clause.Conditional) notes.Add("conditional");
        if (clause.Interrogative) notes.Add("interrogative");
        if (clause.Imperative) notes.Add("imperative");
        if (clause.Subordinate) notes.Add("subordinate");
        if (clause.Past) notes.Add("past");
        if (clause.Passive) notes.Add("passive");
        page.Line(("  clause  ", Styles.Dim), (string.Join(" · ", parts), Styles.Strong), (notes.Count == 0 ? "" : $"  {string.Join(", ", notes)}", Styles.Dim));
    }

    private static string Pad(string text, int width) => text + new string(' ', width - Cell.WidthOf(text));
}
