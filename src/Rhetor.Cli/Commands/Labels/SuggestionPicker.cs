using Rhetor.Learning.Data;
using Rhetor.Text;

namespace Rhetor.Cli.Commands.Labels;

/// <summary>
/// Chooses the sentences that teach most (uncertainty sampling, Lewis and Gale 1994): those whose score lies nearest to a threshold, the markers in
/// turn, and a tenth drawn at random, so that what the tool is blind to comes up too. No text twice. The choice does not hang on the order of threads.
/// </summary>
internal sealed class SuggestionPicker(int count, int seed)
{
    private readonly Dictionary<string, SortedSet<Suggestion>> _byMarker = new(StringComparer.Ordinal);
    private readonly SortedSet<(ulong Draw, long Order, Suggestion Suggestion)> _random = new(Comparer<(ulong Draw, long Order, Suggestion)>.Create(
        static (a, b) => a.Draw != b.Draw ? a.Draw.CompareTo(b.Draw) : a.Order.CompareTo(b.Order)));

    private readonly HashSet<ulong> _seen = [];
    private readonly int _drawn = count / 10;

    private static Comparer<Suggestion> NearestFirst { get; } =
        Comparer<Suggestion>.Create(static (a, b) => a.Certainty != b.Certainty ? a.Certainty.CompareTo(b.Certainty) : a.Order.CompareTo(b.Order));

    /// <summary>Offers a sentence with the scores of the markers that have any.</summary>
    public void Offer(LabelledSentence row, long order, IEnumerable<(string Marker, double Score, double Threshold)> scores)
    {
        var text = TokenText.Hash(row.Text);
        if (!_seen.Add(text)) return;
        Suggestion? nearest = null;
        foreach (var (marker, score, threshold) in scores)
        {
            var offer = new Suggestion(row, marker, score, threshold, order);
            if (nearest is null || offer.Certainty < nearest.Certainty) nearest = offer;
        }

        if (nearest is not null)
        {
            if (!_byMarker.TryGetValue(nearest.Marker, out var kept)) _byMarker[nearest.Marker] = kept = new SortedSet<Suggestion>(NearestFirst);
            kept.Add(nearest);
            if (kept.Count > count) kept.Remove(kept.Max!);
        }

        _random.Add((Mix(text ^ (ulong)seed), order, nearest is null ? new Suggestion(row, "", 0, 0, order) : nearest with { Marker = "" }));
        if (_random.Count > count) _random.Remove(_random.Max);
    }

    /// <summary>The chosen ones, in the order in which they were read.</summary>
    public IReadOnlyList<Suggestion> Pick()
    {
        var picked = new SortedDictionary<long, Suggestion>();
        var queues = _byMarker.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new Queue<Suggestion>(m.Value)).ToList();
        while (picked.Count < count - _drawn && queues.Any(q => q.Count > 0))
        {
            foreach (var queue in queues.Where(q => q.Count > 0))
            {
                if (picked.Count < count - _drawn && queue.Dequeue() is var next) picked[next.Order] = next;
            }
        }

        foreach (var (_, order, suggestion) in _random)
        {
            if (picked.Count >= count) break;
            picked.TryAdd(order, suggestion);
        }

        return [.. picked.Values];
    }

    // SplitMix64's finaliser.
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
