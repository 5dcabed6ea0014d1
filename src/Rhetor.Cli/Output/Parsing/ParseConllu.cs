using System.Globalization;
using Rhetor.Documents;
using Rhetor.Reporting;

namespace Rhetor.Cli.Output.Parsing;

/// <summary>Writes CoNLL-U (https://universaldependencies.org/format.html), with voice and speaker as comments.</summary>
internal static class ParseConllu
{
    public static void Write(TextWriter output, AnnotatedDocument document)
    {
        foreach (var sentence in document.Sentences)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {sentence.Index + 1}"));
            output.WriteLine($"# text = {OneLine(document.TextOf(sentence))}");
            output.WriteLine($"# voice = {Names.Of(sentence.Voice)}");
            if (sentence.Attribution.Speaker is { } speaker) output.WriteLine($"# speaker = {OneLine(speaker)}");
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++) output.WriteLine(Row(document, sentence, i));
            output.WriteLine();
        }
    }

    private static string Row(AnnotatedDocument document, Sentence sentence, int index)
    {
        var token = document.Tokens[index];
        var parsed = token.Head >= -1 && token.Relation is not null;
        var head = parsed ? (token.Head < 0 ? 0 : token.Head - sentence.Tokens.Start + 1).ToString(CultureInfo.InvariantCulture) : "_";
        return string.Join(
            '\t',
            (index - sentence.Tokens.Start + 1).ToString(CultureInfo.InvariantCulture),
            document.FormOf(index).ToString(),
            document.LemmaOf(index),
            UniversalNames.Of(token.Pos) ?? "_",
            "_",
            string.IsNullOrEmpty(token.Feats) ? "_" : token.Feats,
            head,
            parsed ? token.Relation : "_",
            "_",
            Misc(document, sentence, index));
    }

    private static string Misc(AnnotatedDocument document, Sentence sentence, int index)
    {
        var token = document.Tokens[index];
        var notes = new List<string>();
        var glued = index + 1 < sentence.Tokens.End && (document.Tokens[index + 1].Traits & TokenTraits.SpaceBefore) == 0;
        if (glued) notes.Add("SpaceAfter=No");
        if (token.IsNegated) notes.Add("Negated=Yes");
        if (token.Voice != sentence.Voice) notes.Add($"Voice={Names.Of(token.Voice)}");
        return notes.Count == 0 ? "_" : string.Join('|', notes);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
