using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Commands.Compare;
using Rhetor.Cli.Commands.Corpora;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Timeline;

/// <summary>Writes a timeline for machines: CSV, one row a period, voice and marker, and JSON as <c>rhetor/timeline/1</c>.</summary>
internal static class TimelineData
{
    public static void WriteCsv(Stream output, TimelineTable table)
    {
        using var writer = CliHost.OpenText(output);
        writer.Write("period,start,texts,voice,marker,count,words,rate,rate_low,rate_high\r\n");
        for (var i = 0; i < table.Periods.Count; i++)
        {
            var period = table.Periods[i];
            foreach (var series in table.Series)
            {
                var point = series.Points[i];
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{period},{period.Start:yyyy-MM-dd},{table.TextsIn(period)},{Figures.Name(series.Side)},{Figures.Cell(series.Marker)},{point.Count},{point.Words},{Figures.Exact(point.Rate)},{Figures.Exact(point.Interval?.Low)},{Figures.Exact(point.Interval?.High)}\r\n"));
            }
        }
    }

    public static void WriteJson(Stream output, TimelineTable table)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("schema", "rhetor/timeline/1");
        json.WriteNumber("perWords", (int)Figures.PerWords);
        json.WriteString("by", table.Kind);
        json.WriteStartArray("periods");
        foreach (var period in table.Periods)
        {
            json.WriteStartObject();
            json.WriteString("name", period.ToString());
            json.WriteString("start", period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("texts", table.TextsIn(period));
            json.WriteNumber("wordsAuthor", table.WordsIn(period, Side.Author));
            json.WriteNumber("wordsReported", table.WordsIn(period, Side.Reported));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (var series in table.Series) WriteSeries(json, series);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteSeries(Utf8JsonWriter json, TimelineSeries series)
    {
        json.WriteStartObject();
        json.WriteString("voice", Figures.Name(series.Side));
        json.WriteString("marker", series.Marker);
        json.WriteStartArray("points");
        foreach (var point in series.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("count", point.Count);
            if (point.Rate is { } rate) json.WriteNumber("rate", Figures.Round(rate));
            else json.WriteNull("rate");
            ComparisonData.WriteInterval(json, "interval", point.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
