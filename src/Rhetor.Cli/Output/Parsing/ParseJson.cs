using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Documents;
using Rhetor.Reporting;

namespace Rhetor.Cli.Output.Parsing;

/// <summary>Writes <c>rhetor/parse/1</c>: the sentences of a text with tokens and clauses; token indices count within the sentence.</summary>
internal static class ParseJson
{
    public static void Write(Stream output, ParsedText parsed, OffsetUnit unit)
    {
        var document = parsed.Document;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var map = new OffsetMap(parsed.Source, unit);
        json.WriteStartObject();
        json.WriteString("schema", "rhetor/parse/1");
        json.WriteString("offsets", unit == OffsetUnit.Codepoints ? "codepoints" : "utf16");
        json.WriteString("path", document.Text.Path);
        json.WriteString("language", document.Language);
        json.WriteStartArray("sentences");
        foreach (var sentence in document.Sentences) Write(json, parsed, sentence, map);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ParsedText parsed, Sentence sentence, OffsetMap map)
    {
        var document = parsed.Document;
        var span = parsed.InSource(sentence.Span);
        json.WriteStartObject();
        json.WriteNumber("start", map.At(span.Start));
        json.WriteNumber("length", map.Length(span));
        json.WriteString("text", document.Text.AsSpan(sentence.Span));
        json.WriteString("voice", Names.Of(sentence.Voice));
        json.WriteString("speaker", sentence.Attribution.Speaker);
        json.WriteString("target", sentence.Attribution.Target);
        json.WriteString("stance", sentence.Attribution.Stance is { } stance ? Names.Of(stance) : null);
        json.WriteStartArray("tokens");
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++) WriteToken(json, parsed, sentence, i, map);
        json.WriteEndArray();
        json.WriteStartArray("clauses");
        foreach (var clause in document.ClausesOf(sentence)) WriteClause(json, sentence, clause);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteToken(Utf8JsonWriter json, ParsedText parsed, Sentence sentence, int index, OffsetMap map)
    {
        var document = parsed.Document;
        var token = document.Tokens[index];
        var span = parsed.InSource(token.Span);
        json.WriteStartObject();
        json.WriteNumber("start", map.At(span.Start));
        json.WriteNumber("length", map.Length(span));
        json.WriteString("form", document.FormOf(index));
        json.WriteString("lemma", document.LemmaOf(index));
        json.WriteString("upos", UniversalNames.Of(token.Pos));
        json.WriteString("feats", string.IsNullOrEmpty(token.Feats) ? null : token.Feats);
        json.WriteBoolean("negated", token.IsNegated);
        json.WriteString("voice", Names.Of(token.Voice));
        if (token.Head >= -1 && token.Relation is not null)
        {
            json.WriteNumber("head", Within(sentence, token.Head));
            json.WriteString("relation", token.Relation);
        }

        json.WriteEndObject();
    }

    private static void WriteClause(Utf8JsonWriter json, Sentence sentence, Clause clause)
    {
        json.WriteStartObject();
        WriteIndex(json, "verb", sentence, clause.Verb);
        WriteIndex(json, "subject", sentence, clause.Subject);
        WriteIndex(json, "object", sentence, clause.Object);
        json.WriteBoolean("negated", clause.Negated);
        json.WriteString("modality", UniversalNames.Of(clause.Modality));
        json.WriteBoolean("conditional", clause.Conditional);
        json.WriteBoolean("interrogative", clause.Interrogative);
        json.WriteBoolean("imperative", clause.Imperative);
        json.WriteBoolean("subordinate", clause.Subordinate);
        json.WriteBoolean("past", clause.Past);
        json.WriteBoolean("passive", clause.Passive);
        if (clause.Person > 0) json.WriteNumber("person", clause.Person);
        else json.WriteNull("person");
        json.WriteEndObject();
    }

    private static void WriteIndex(Utf8JsonWriter json, string name, Sentence sentence, int token)
    {
        if (token < 0) json.WriteNull(name);
        else json.WriteNumber(name, Within(sentence, token));
    }

    private static int Within(Sentence sentence, int token) => token < 0 ? -1 : token - sentence.Tokens.Start;
}
