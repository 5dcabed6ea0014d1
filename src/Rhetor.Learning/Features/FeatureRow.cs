using System.Runtime.InteropServices;

namespace Rhetor.Learning.Features;

/// <summary>
/// The features of one sentence while they are collected: dense ones by their place in <see cref="FeatureSchema.Names"/>, words by
/// their hash. Reused from sentence to sentence, so that nothing is allocated a sentence. Not thread-safe.
/// </summary>
public sealed class FeatureRow
{
    private readonly float[] _dense;
    private readonly List<int> _touched = [];
    private int[] _words = new int[512];
    private WordFacts[] _facts = new WordFacts[64];

    /// <summary>A row for a schema.</summary>
    public FeatureRow(FeatureSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _dense = new float[schema.Names.Length];
    }

    /// <summary>All dense features; those not in <see cref="Touched"/> are zero.</summary>
    public ReadOnlySpan<float> Dense => _dense;

    /// <summary>The places that hold something, in no order, each once.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>The same without a copy or a call for each.</summary>
    internal ReadOnlySpan<int> TouchedPlaces => CollectionsMarshal.AsSpan(_touched);

    /// <summary>The buckets of the n-grams of the sentence, one an occurrence, in the order of the text.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, WordCount);

    /// <summary>The number of n-grams.</summary>
    public int WordCount { get; private set; }

    /// <summary>Empties the row.</summary>
    public void Clear()
    {
        foreach (var place in _touched) _dense[place] = 0;
        _touched.Clear();
        WordCount = 0;
    }

    /// <summary>Room for what is known of each word of a sentence.</summary>
    internal Span<WordFacts> FactsFor(int tokens)
    {
        if (tokens > _facts.Length) _facts = new WordFacts[tokens * 2];
        return _facts.AsSpan(0, tokens);
    }

    internal void Set(int place, float value)
    {
        if (place < 0 || value == 0) return;
        if (_dense[place] == 0) _touched.Add(place);
        _dense[place] = value;
    }

    internal void Add(int place, float value)
    {
        if (place < 0 || value == 0) return;
        if (_dense[place] == 0) _touched.Add(place);
        _dense[place] += value;
        // A sum that comes to nothing would make its place count twice.
        if (_dense[place] == 0) _dense[place] = float.Epsilon;
    }

    internal void Raise(int place, float value)
    {
        if (place >= 0 && value > _dense[place]) Set(place, value);
    }

    internal void AddWord(int bucket)
    {
        if (WordCount == _words.Length) Array.Resize(ref _words, _words.Length * 2);
        _words[WordCount++] = bucket;
    }
}
