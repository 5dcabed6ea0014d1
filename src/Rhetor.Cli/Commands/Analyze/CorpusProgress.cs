using System.Globalization;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>
/// Shows on standard error how far a run has come: texts, rate, and the time left by the bytes still to be read. On a terminal one line that is
/// written over; elsewhere a line every half minute.
/// </summary>
internal sealed class CorpusProgress
{
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(30);
    private readonly CliHost _host;
    private readonly long _total;
    private readonly Func<long> _read;
    private readonly TimeSpan? _interval;
    private readonly bool _overwrites;
    private long _start;
    private long _readBefore;
    private TimeSpan _next;
    private long _texts;
    private bool _isOpen;

    /// <summary>Creates a progress display.</summary>
    /// <param name="host">The world.</param>
    /// <param name="request">Whether it is wanted.</param>
    /// <param name="total">How many bytes there are to read; 0 where nobody knows.</param>
    /// <param name="read">How many have been read.</param>
    public CorpusProgress(CliHost host, AnalyzeRequest request, long total, Func<long> read)
    {
        (_host, _total, _read) = (host, total, read);
        _overwrites = host.ShowProgress;
        var isShared = host.IsOutputTerminal && request.Outputs.Any(o => o.Path is null);
        if (!request.Quiet && !(_overwrites && isShared)) _interval = _overwrites ? TerminalInterval : LogInterval;
        _start = host.Clock.GetTimestamp();
        _next = _interval ?? TimeSpan.MaxValue;
    }

    /// <summary>The work proper starts here: what was read before does not count for the rate.</summary>
    public void Start() => (_start, _readBefore, _next) = (_host.Clock.GetTimestamp(), _read(), _interval ?? TimeSpan.MaxValue);

    /// <summary>A text is done.</summary>
    public void Step()
    {
        _texts++;
        if (_interval is not { } interval) return;
        var elapsed = _host.Clock.GetElapsedTime(_start);
        if (elapsed < _next) return;
        _next = elapsed + interval;
        Show(elapsed);
    }

    /// <summary>Takes the line away, before something else is written and at the end.</summary>
    public void Clear()
    {
        if (!_isOpen) return;
        _host.Error.Write("\r\u001b[K");
        _isOpen = false;
    }

    private void Show(TimeSpan elapsed)
    {
        var rate = _texts / elapsed.TotalSeconds;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_texts:N0} texts, {rate:0.#}/s{Left(elapsed)}");
        if (_overwrites)
        {
            _host.Error.Write($"\r\u001b[K{line}");
            _isOpen = true;
        }
        else
        {
            _host.Complain(line);
        }
    }

    private string Left(TimeSpan elapsed)
    {
        var (done, all) = (_read() - _readBefore, _total - _readBefore);
        if (done <= 0 || all <= 0) return "";
        var share = Math.Min(1, (double)done / all);
        var left = elapsed * ((1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $", {share * 100:0} %, {Words(left)} left");
    }

    private static string Words(TimeSpan time) => time.TotalSeconds < 90
        ? FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds):0} s")
        : time.TotalMinutes < 90 ? FormattableString.Invariant($"{Math.Ceiling(time.TotalMinutes):0} min") : FormattableString.Invariant($"{time.TotalHours:0.0} h");
}
