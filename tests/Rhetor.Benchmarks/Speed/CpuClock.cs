namespace Rhetor.Benchmarks.Speed;

/// <summary>Processor time of this process: what a run costs on a machine that others use too.</summary>
internal static class CpuClock
{
    // The runtime compiles a method anew, optimised, when it has run for a while: what is measured before tells of the compiler.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    // On a busy machine a slow first run can take all of that time, and the compiler comes late.
    private const int WarmUpRuns = 12;

    /// <summary>The processor time of one run, the median of several behind some that warm up.</summary>
    public static TimeSpan Median(int rounds, Action run)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var runs = 0; runs < WarmUpRuns || Environment.CpuUsage.TotalTime - start < WarmUp; runs++)
        {
            run();
            Thread.Sleep(150);
        }

        var times = new TimeSpan[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            run();
            times[i] = Environment.CpuUsage.TotalTime - before;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }
}
