using System.Collections.Immutable;

namespace Rhetor.Learning.Data;

/// <summary>
/// Reads CSV or TSV with a header: <c>text</c> and <c>labels</c> (several are parted by <c>;</c> or <c>|</c>), optionally <c>id</c>, <c>group</c>,
/// <c>context</c>, <c>lang</c>. Fields may be quoted as RFC 4180 says, and may then hold line breaks.
/// </summary>
internal static class DelimitedLabelReader
{
    public static LabelledDataset Read(TextReader reader, string file, char delimiter, LabelVocabulary vocabulary, string? language)
    {
        var sentences = ImmutableArray.CreateBuilder<LabelledSentence>();
        var faults = ImmutableArray.CreateBuilder<DataFault>();
        var records = new DelimitedRecords(reader, delimiter);
        var header = records.Read();
        if (header is null) return LabelledDataset.Empty;

        var columns = header.Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        int text = columns.IndexOf("text"), labels = columns.FindIndex(c => c is "labels" or "label");
        if (text < 0 || labels < 0)
        {
            faults.Add(new DataFault(file, 1, 0, $"expected a header with 'text' and 'labels', found '{string.Join(delimiter, header.Fields)}'"));
            return new LabelledDataset([], faults.ToImmutable());
        }

        while (records.Read() is { } record)
        {
            if (record.Fields.Count == 1 && record.Fields[0].Length == 0) continue;
            if (record.Fault is { } broken)
            {
                faults.Add(new DataFault(file, record.Line, 0, broken));
                continue;
            }

            if (record.Fields.Count != columns.Count)
            {
                faults.Add(new DataFault(file, record.Line, 0, FormattableString.Invariant($"expected {columns.Count} fields, found {record.Fields.Count}")));
                continue;
            }

            string? Field(string name) => columns.IndexOf(name) is var at and >= 0 && record.Fields[at].Length > 0 ? record.Fields[at] : null;
            var before = faults.Count;
            if (string.IsNullOrWhiteSpace(record.Fields[text])) faults.Add(new DataFault(file, record.Line, 0, "expected a 'text' that is not empty"));
            var slugs = ReadLabels(record.Fields[labels], file, record.Line, vocabulary, faults);
            if (faults.Count > before) continue;

            var id = Field("id") ?? FormattableString.Invariant($"{file}:{record.Line}");
            sentences.Add(new LabelledSentence
            {
                Id = id,
                Language = Field("lang") ?? language ?? "und",
                Text = record.Fields[text],
                Labels = slugs,
                Context = Field("context"),
                Group = Field("group") ?? id,
                File = file,
                Line = record.Line,
            });
        }

        return new LabelledDataset(sentences.ToImmutable(), faults.ToImmutable());
    }

    private static ImmutableArray<string> ReadLabels(
        string field, string file, int line, LabelVocabulary vocabulary, ImmutableArray<DataFault>.Builder faults)
    {
        var slugs = ImmutableArray.CreateBuilder<string>();
        foreach (var label in field.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (vocabulary.Resolve(label, out var fault) is not { } slug) faults.Add(new DataFault(file, line, 0, fault!));
            else if (!slugs.Contains(slug)) slugs.Add(slug);
        }

        return slugs.ToImmutable();
    }
}
