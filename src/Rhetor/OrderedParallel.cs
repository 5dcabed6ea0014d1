using System.Runtime.CompilerServices;

namespace Rhetor;

/// <summary>Maps a stream on several threads and gives the results in the order of the stream, with a bounded number in flight.</summary>
internal static class OrderedParallel
{
    // Texts differ in length: a window wider than the number of threads keeps all of them busy behind one long text.
    private const int WindowPerThread = 4;

    public static async IAsyncEnumerable<TResult> SelectAsync<TSource, TResult>(
        IAsyncEnumerable<TSource> source,
        Func<TSource, CancellationToken, TResult> map,
        int degree,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, degree).ConcurrentScheduler);
        var inFlight = new Queue<Task<TResult>>();
        try
        {
            await foreach (var item in source.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (inFlight.Count == degree * WindowPerThread) yield return await inFlight.Dequeue().ConfigureAwait(false);
                inFlight.Enqueue(factory.StartNew(() => map(item, ending.Token), ending.Token));
            }

            while (inFlight.Count > 0) yield return await inFlight.Dequeue().ConfigureAwait(false);
        }
        finally
        {
            // When the caller stops early or a text throws, nothing goes on in the background.
            await ending.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(inFlight)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
