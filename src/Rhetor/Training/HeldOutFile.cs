using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Learning.Data;
using Rhetor.Learning.Training;

namespace Rhetor.Training;

/// <summary>
/// What a model said of its own training rows while it had not seen them: without it, a model that replaces another would be
/// compared with one that knows the answers. Rows are known by a hash of their text; the file holds no text.
/// </summary>
internal static class HeldOutFile
{
    public const string FileName = "held-out.tsv";

    public static string KeyOf(LabelledSentence row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Text + "\0" + row.Context)).AsSpan(0, 8));

    public static string Write(ImmutableArray<string> markers, IReadOnlyList<HeldOutPrediction> predictions)
    {
        var text = new StringBuilder();
        foreach (var prediction in predictions)
        {
            text.Append(KeyOf(prediction.Sentence)).Append('\t')
                .AppendJoin('\t', Enumerable.Range(0, markers.Length).Where(m => prediction.Borne[m]).Select(m => markers[m])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The markers given to each row, by its key; empty where the file is missing.</summary>
    public static IReadOnlyDictionary<string, string[]> Read(string path)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!File.Exists(path)) return rows;
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0) rows[parts[0]] = parts[1..];
        }

        return rows;
    }
}
