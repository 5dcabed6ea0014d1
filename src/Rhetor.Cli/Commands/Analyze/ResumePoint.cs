using System.Runtime.CompilerServices;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Markers;
using Rhetor.Reporting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>
/// How far an interrupted run came: the whole lines of its <c>jsonl</c> report. The texts that they are about are not analysed again, but each
/// is compared with its line, so that a changed corpus is noticed. A line that was cut off does not count.
/// </summary>
internal sealed class ResumePoint : IDisposable
{
    private readonly string _name;
    private readonly Severity? _failOn;
    private readonly StreamReader? _lines;
    private readonly long _count;

    private ResumePoint(string name, Severity? failOn, StreamReader? lines, long count, long length) =>
        (_name, _failOn, _lines, _count, Length) = (name, failOn, lines, count, length);

    /// <summary>How many bytes of the report stay.</summary>
    public long Length { get; }

    /// <summary>How many texts it is about.</summary>
    public long Count => _count;

    /// <summary>Whether a finding among them is at or above <c>--fail-on</c>; known when all have been passed.</summary>
    public bool Fails { get; private set; }

    /// <exception cref="CliException">There is no report that can be gone on with.</exception>
    public static ResumePoint Open(CliHost host, AnalyzeRequest request)
    {
        if (request.Outputs is not [{ Format: ReportFormats.JsonLines, Path: { } name }])
            throw CliException.Usage("--resume goes on with one jsonl report: give --format jsonl=FILE and no other");
        var path = host.Resolve(name);
        if (!File.Exists(path)) return new ResumePoint(name, request.FailOn, null, 0, 0);
        try
        {
            var (count, length) = WholeLines(path);
            return new ResumePoint(name, request.FailOn, new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)), count, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{name}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The texts that come after those of the report.</summary>
    /// <exception cref="CliException">A text is not the one that its line is about.</exception>
    public async IAsyncEnumerable<TextInput> Rest(IAsyncEnumerable<TextInput> inputs, Action begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passed = 0L;
        await foreach (var input in inputs.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (passed < _count)
            {
                Compare(input, ++passed);
                continue;
            }

            if (passed++ == _count) begin();
            yield return input;
        }

        if (passed < _count) throw Changed(passed + 1, "the inputs end before it");
    }

    public void Dispose() => _lines?.Dispose();

    private void Compare(TextInput input, long number)
    {
        try
        {
            using var json = JsonDocument.Parse(_lines!.ReadLine() ?? "");
            var root = json.RootElement;
            var path = root.GetProperty("path").GetString();
            if (!string.Equals(path, input.Text.Path, StringComparison.Ordinal)) throw Changed(number, $"it is about {path}, the inputs have {input.Text.Path} there");
            var text = input.Original ?? input.Text;
            if (root.GetProperty("sha256").GetString() != text.GetSha256()) throw Changed(number, $"the text of {path} is another now");
            if (_failOn is { } least && !Fails) Fails = root.GetProperty("findings").EnumerateArray().Any(f => Counts(f, least));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CliException.Usage(FormattableString.Invariant($"{_name}:{number}: no line of a jsonl report"));
        }
    }

    private static bool Counts(JsonElement finding, Severity least) =>
        finding.GetProperty("suppressed").ValueKind == JsonValueKind.Null && Names.ParseSeverity(finding.GetProperty("severity").GetString() ?? "") >= least;

    private CliException Changed(long number, string why) =>
        CliException.Usage(FormattableString.Invariant($"{_name}:{number}: {why}: start anew without --resume"));

    private static (long Count, long Length) WholeLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var buffer = new byte[1 << 20];
        long count = 0, length = 0, at = 0;
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            var bytes = buffer.AsSpan(0, read);
            count += bytes.Count((byte)'\n');
            if (bytes.LastIndexOf((byte)'\n') is var last and >= 0) length = at + last + 1;
            at += read;
        }

        return (count, length);
    }
}
