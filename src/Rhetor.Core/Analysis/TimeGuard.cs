namespace Rhetor.Analysis;

/// <summary>
/// Runs foreign code with a time budget. .NET cannot end a thread from outside, so code that does not come back is left behind on a
/// background thread with its token cancelled; how many such threads there may be at once is bounded. Thread-safe.
/// </summary>
internal sealed class TimeGuard(TimeSpan budget)
{
    // One more than needed to survive a single bad text: beyond it, the code is broken and each further try costs a core.
    private const int MostLeftBehind = 2;
    private int _leftBehind;

    /// <summary>Whether so many calls are still running past their budget that no further one is started.</summary>
    public bool IsExhausted => Volatile.Read(ref _leftBehind) >= MostLeftBehind;

    /// <summary>Runs the work and waits for it.</summary>
    /// <returns>False where the budget was used up; whatever the work writes from then on must not be read.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public bool TryRun(Action<CancellationToken> work, CancellationToken cancellationToken, out Exception? thrown)
    {
        var call = new Call(this, work, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));
        new Thread(call.Run) { IsBackground = true, Name = "Rhetor analyzer" }.Start();
        if (call.Wait(budget, cancellationToken))
        {
            thrown = call.Thrown;
            return true;
        }

        thrown = null;
        return false;
    }

    private sealed class Call(TimeGuard guard, Action<CancellationToken> work, CancellationTokenSource source)
    {
        private readonly Lock _gate = new();
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _isOver;
        private bool _isLeftBehind;

        public Exception? Thrown { get; private set; }

        public void Run()
        {
            try
            {
                work(source.Token);
            }
            catch (Exception exception)
            {
                // The guard's caller says what becomes of it; on this thread it would end the process.
                Thrown = exception;
            }

            lock (_gate)
            {
                _isOver = true;
                if (_isLeftBehind) Interlocked.Decrement(ref guard._leftBehind);
            }

            _ended.SetResult();
        }

        public bool Wait(TimeSpan budget, CancellationToken cancellationToken)
        {
            try
            {
                if (_ended.Task.Wait(budget, cancellationToken))
                {
                    source.Dispose();
                    return true;
                }
            }
            catch (OperationCanceledException)
            {
                LeaveBehind();
                throw;
            }

            LeaveBehind();
            return false;
        }

        // The token source stays undisposed: the thread that is left behind may still look at its token.
        private void LeaveBehind()
        {
            lock (_gate)
            {
                if (!_isOver)
                {
                    _isLeftBehind = true;
                    Interlocked.Increment(ref guard._leftBehind);
                }
            }

            source.Cancel();
        }
    }
}
