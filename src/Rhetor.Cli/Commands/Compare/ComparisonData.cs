using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Statistics;

namespace Rhetor.Cli.Commands.Compare;

/// <summary>Writes a comparison for machines: CSV, and JSON as <c>rhetor/compare/1</c>.</summary>
internal static class ComparisonData
{
    public static void WriteCsv(Stream output, Comparison comparison)
    {
        using var writer = CliHost.OpenText(output);
        writer.Write("voice,marker,count_a,words_a,rate_a,rate_a_low,rate_a_high,count_b,words_b,rate_b,rate_b_low,rate_b_high,ratio,ratio_low,ratio_high,differs\r\n");
        foreach (var row in comparison.Rows)
            writer.Write($"{Figures.Name(row.Side)},{Figures.Cell(row.Marker)},{Csv(row.First)},{Csv(row.Second)},{Figures.Exact(row.Quotient)},{Figures.Exact(row.Ratio?.Low)},{Figures.Exact(row.Ratio?.High)},{(row.Differs ? "true" : "false")}\r\n");
    }

    public static void WriteJson(Stream output, Comparison comparison)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", "rhetor/compare/1");
        json.WriteNumber("perWords", (int)Figures.PerWords);
        WriteSet(json, "a", comparison.First);
        WriteSet(json, "b", comparison.Second);
        json.WriteStartArray("rows");
        foreach (var row in comparison.Rows)
        {
            json.WriteStartObject();
            json.WriteString("voice", Figures.Name(row.Side));
            json.WriteString("marker", row.Marker);
            WriteRate(json, "a", row.First);
            WriteRate(json, "b", row.Second);
            WriteNumber(json, "ratio", row.Quotient);
            WriteInterval(json, "ratioInterval", row.Ratio);
            json.WriteBoolean("differs", row.Differs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(Figures.Round(given.Low));
        if (double.IsFinite(given.High)) json.WriteNumberValue(Figures.Round(given.High));
        else json.WriteNullValue();
        json.WriteEndArray();
    }

    private static string Csv(ComparedRate? rate) => rate is null
        ? "0,0,,,"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rate.Count},{rate.Words},{Figures.Exact(rate.Rate)},{Figures.Exact(rate.Interval.Low)},{Figures.Exact(rate.Interval.High)}");

    private static void WriteSet(Utf8JsonWriter json, string name, ReportFile file)
    {
        json.WriteStartObject(name);
        json.WriteString("path", file.Path);
        json.WriteNumber("texts", file.Rows.Count);
        json.WriteNumber("wordsAuthor", Comparison.WordsOf(file, Side.Author));
        json.WriteNumber("wordsReported", Comparison.WordsOf(file, Side.Reported));
        json.WriteEndObject();
    }

    private static void WriteRate(Utf8JsonWriter json, string name, ComparedRate? rate)
    {
        if (rate is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("count", rate.Count);
        json.WriteNumber("rate", Figures.Round(rate.Rate));
        WriteInterval(json, "interval", rate.Interval);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, Figures.Round(number));
        else json.WriteNull(name);
    }
}
