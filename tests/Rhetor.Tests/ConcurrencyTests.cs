using Rhetor.Text;

namespace Rhetor.Tests;

public sealed class ConcurrencyTests
{
    private static readonly string[] Mixed =
    [
        .. Enumerable.Range(1, 4).SelectMany(i => new[]
        {
            Texts.Repeated(Texts.Danish, i), Texts.Repeated(Texts.English, i), Texts.German, Texts.Danish + "\n\n" + Texts.English, "", "Nej.",
        }),
    ];

    [Fact]
    public void One_engine_on_many_threads_says_what_it_says_on_one()
    {
        var alone = RhetorEngine.CreateDefault();
        var expected = Mixed.Select(text => ReportText.Of(alone.Analyze(text))).ToArray();

        // A fresh engine, so that the threads race for the languages and rules that are made when they are first needed.
        var shared = RhetorEngine.CreateDefault();
        var found = new string[Mixed.Length * 4];
        using var start = new Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = thread; i < found.Length; i += 8) found[i] = ReportText.Of(shared.Analyze(Mixed[i % Mixed.Length]));
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        for (var i = 0; i < found.Length; i++) found[i].Should().Be(expected[i % Mixed.Length]);
    }

    [Fact]
    public async Task A_stream_is_read_no_farther_ahead_than_there_is_work_for()
    {
        var options = new RhetorOptions { Language = "en", UseRules = false, MaxDegreeOfParallelism = 2 };
        var engine = RhetorEngine.Create(options);
        var read = 0;
        var done = 0;
        var farthest = 0;
        await foreach (var report in engine.AnalyzeAsync(Endless()))
        {
            farthest = Math.Max(farthest, read - done);
            if (++done == 200) break;
        }

        farthest.Should().BeLessThan(20);

        async IAsyncEnumerable<SourceText> Endless()
        {
            while (true)
            {
                await Task.Yield();
                read++;
                yield return SourceText.From("It rained all day.");
            }
        }
    }
}
