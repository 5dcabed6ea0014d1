using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs.Markup;
using Rhetor.Reporting;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>Reads files into texts, one after the other; corpora a record at a time. What cannot be read is reported, and the reading goes on.</summary>
internal sealed class InputReader(CliHost host, InputSettings settings, TextConfiguration configuration, Action<InputError> report, Func<bool>? isOver = null)
{
    private long _finished;
    private Stream? _open;

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead => _finished + (_open is { CanSeek: true } stream ? stream.Position : 0);

    /// <summary>How many bytes there are to read, as far as files tell.</summary>
    public static long SizeOf(IEnumerable<InputFile> files) => files.Sum(SizeOf);

    public async IAsyncEnumerable<TextInput> ReadAsync(
        IEnumerable<InputFile> files,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            foreach (var input in Guarded(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return input;
            }

            _finished += SizeOf(file);
            _open = null;
            if (isOver?.Invoke() == true) yield break;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    // An iterator cannot yield inside a try that catches: the steps are taken by hand.
    private IEnumerable<TextInput> Guarded(InputFile file)
    {
        using var texts = Lazily(file).GetEnumerator();
        while (true)
        {
            try
            {
                if (!texts.MoveNext()) yield break;
            }
            catch (InputException exception)
            {
                report(new InputError(file.Name, exception.Message, exception.Line));
                yield break;
            }

            yield return texts.Current;
        }
    }

    // Opening and decoding belong to the first step, so that what fails there is caught like the rest.
    private IEnumerable<TextInput> Lazily(InputFile file)
    {
        foreach (var input in Read(file)) yield return input;
    }

    private IEnumerable<TextInput> Read(InputFile file) => file.Kind switch
    {
        InputKind.JsonLines => Records(file, new JsonLinesInput(settings.TextField, settings.MetaFields).Read(_open = Open(file), file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))),
        InputKind.Csv => Records(file, new CsvInput(settings.TextField, settings.MetaFields, settings.Encoding).Read(_open = Open(file))),
        _ => [Whole(file, Text(file))],
    };

    private TextInput Whole(InputFile file, string text)
    {
        var prose = MarkupReader.Read(text, file.Kind);
        var source = SourceText.From(prose?.Text ?? text, file.Name);
        var input = new TextInput(source)
        {
            Options = configuration.For(file.FullPath, file.Name),
            Baseline = settings.Baseline.Of(file.Name),
            Sentences = settings.BySentence ? [.. source.Lines.Select(l => l.Span)] : [],
        };
        var sidecar = SidecarFile.Of(file, report);
        return prose is null
            ? input with { Suppressions = sidecar }
            : input with { Original = SourceText.From(text, file.Name), Map = prose.Map, Headings = prose.Headings, Suppressions = [.. prose.Suppressions, .. sidecar] };
    }

    private IEnumerable<TextInput> Records(InputFile file, IEnumerable<RecordText> records)
    {
        var options = configuration.For(file.FullPath, file.Name);
        var count = 0;
        foreach (var record in records)
        {
            count++;
            if (record.Fault is { } fault)
            {
                report(new InputError(file.Name, fault, record.Line));
                if (isOver?.Invoke() == true) yield break;
                continue;
            }

            var path = FormattableString.Invariant($"{file.Name}:{record.Line}");
            yield return new TextInput(SourceText.From(record.Text!, path))
            {
                Options = options,
                Meta = record.Meta,
                Baseline = settings.Baseline.Of(path),
                Sentences = settings.BySentence ? [new TextSpan(0, record.Text!.Length)] : ImmutableArray<TextSpan>.Empty,
            };
        }

        if (count == 0) throw new InputException("no records");
    }

    private static long SizeOf(InputFile file) => file.FullPath is { } path && new FileInfo(path) is { Exists: true } info ? info.Length : 0;

    private string Text(InputFile file)
    {
        var bytes = file.FullPath is { } path ? FileBytes.Read(path) : FileBytes.Read(host.Input);
        var declared = file.Kind == InputKind.Html && settings.Encoding is null ? HtmlCharset.Find(bytes) : null;
        var text = TextDecoder.Decode(bytes, settings.Encoding ?? TextDecoder.Find(declared));
        if (string.IsNullOrWhiteSpace(text)) throw new InputException(text.Length == 0 ? "an empty file" : "nothing but white space");
        return text;
    }

    private Stream Open(InputFile file) => file.FullPath is { } path ? FileBytes.Open(path) : host.Input;
}
