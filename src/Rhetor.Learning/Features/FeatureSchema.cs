using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Rhetor.Learning.Features;

/// <summary>Which features there are, by name and place. Immutable and thread-safe; part of every model.</summary>
public sealed class FeatureSchema
{
    /// <summary>The version of what the features mean; a model of another version is refused.</summary>
    public const int CurrentVersion = 1;

    private readonly FrozenDictionary<string, int> _places;

    /// <summary>Creates a schema.</summary>
    /// <param name="names">The names of the dense features, each once.</param>
    /// <param name="wordBits">The n-grams fall into 2^<paramref name="wordBits"/> buckets; 1 to 24.</param>
    /// <param name="readsNames">Whether proper names and #tags are words like others, rather than masked.</param>
    /// <exception cref="ArgumentException">A name stands twice, or there are too few or too many buckets.</exception>
    public FeatureSchema(ImmutableArray<string> names, int wordBits, bool readsNames = false)
    {
        if (wordBits is < 1 or > 24) throw new ArgumentException($"N-grams are hashed to 1 to 24 bits, not to {wordBits}.", nameof(wordBits));
        Names = names;
        WordBits = wordBits;
        ReadsNames = readsNames;
        _places = names.Select((name, i) => KeyValuePair.Create(name, i)).ToFrozenDictionary(StringComparer.Ordinal);
        if (_places.Count != names.Length) throw new ArgumentException("A feature's name stands twice.", nameof(names));
    }

    /// <summary>The names of the dense features: <c>rule/…</c>, <c>withdrawn/…</c>, <c>marker/…</c>, <c>class/…</c>, <c>voice/…</c> and so on.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The number of bits of a bucket of n-grams.</summary>
    public int WordBits { get; }

    /// <summary>Whether proper names and #tags are words like others, rather than masked.</summary>
    public bool ReadsNames { get; }

    /// <summary>The number of buckets of n-grams.</summary>
    public int WordBuckets => 1 << WordBits;

    /// <summary>The place of a feature, or −1.</summary>
    public int IndexOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>The SHA-256 over all names and the version, in hexadecimal.</summary>
    public string GetFingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{CurrentVersion} {WordBits}{(ReadsNames ? " names" : "")}\n") + string.Join('\n', Names))));
}
