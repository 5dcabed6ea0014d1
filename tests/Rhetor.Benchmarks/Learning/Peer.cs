using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Rhetor.Benchmarks.Learning;

/// <summary>Runs the Python peer and reads its answer.</summary>
internal static class Peer
{
    public static JsonElement Run(string python, int threads, string kind, string data, params string[] settings)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "peers", "learning_sklearn.py");
        var start = new ProcessStartInfo(python) { RedirectStandardOutput = true };
        foreach (var argument in (string[])[script, kind, data, .. settings])
            start.ArgumentList.Add(argument);
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{python} does not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{script} ended with code {process.ExitCode}. It needs python3-sklearn.");
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }
}
