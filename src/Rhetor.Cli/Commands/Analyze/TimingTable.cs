using System.Globalization;
using Rhetor.Findings;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Adds up the time that each analyzer took.</summary>
internal sealed class TimingTable
{
    private readonly Dictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);

    public void Add(DocumentReport document)
    {
        foreach (var timing in document.Analysis.Timings)
            _times[timing.Analyzer] = _times.GetValueOrDefault(timing.Analyzer) + timing.Elapsed;
    }

    public void Show(TextWriter output)
    {
        foreach (var (name, time) in _times.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:0.0} ms  {name}"));
    }
}
