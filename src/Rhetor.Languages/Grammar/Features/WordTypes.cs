using System.Numerics;
using System.Runtime.InteropServices;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>The words seen lately, each with what its characters say. A fixed number of places, two for words that hash alike: the newest word
/// takes the place of the one not seen for longer, so nothing grows, and what is found never depends on what came before. Not
/// thread-safe.</summary>
internal sealed class WordTypes
{
    private const int Places = 1 << 16;
    private const int LongestKept = 64;
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    private readonly WordType?[] _types = new WordType?[Places];
    private readonly WordTypeReader _reader = new();
    private Lexicon? _lexicon;
    private object? _tagger;

    /// <summary>The word of a text.</summary>
    internal WordType Get(ReadOnlySpan<char> form, Lexicon lexicon)
    {
        if (!ReferenceEquals(lexicon, _lexicon))
        {
            Array.Clear(_types);
            _lexicon = lexicon;
        }

        if (form.Length > LongestKept)
            return _reader.Read(form, lexicon);
        var place = Place(form);
        ref var latest = ref _types[place];
        if (latest is not null && form.SequenceEqual(latest.Form))
            return latest;
        ref var older = ref _types[place + 1];
        var type = older is not null && form.SequenceEqual(older.Form) ? older : _reader.Read(form, lexicon);
        older = latest;
        return latest = type;
    }

    /// <summary>Forgets what another tagger has left with the words.</summary>
    /// <returns>Whether it was the same.</returns>
    internal bool ReadBy(object tagger)
    {
        if (ReferenceEquals(tagger, _tagger))
            return true;
        foreach (var type in _types)
        {
            if (type is not null)
                type.Placed = null;
        }

        _tagger = tagger;
        return false;
    }

    private static int Place(ReadOnlySpan<char> form)
    {
        var bytes = MemoryMarshal.AsBytes(form);
        var hash = (ulong)form.Length * Factor;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            hash = BitOperations.RotateLeft(hash ^ (MemoryMarshal.Read<ulong>(bytes) * Factor), 29) * Factor;
        if (bytes.Length >= sizeof(uint))
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(bytes)) * Factor;
            bytes = bytes[sizeof(uint)..];
        }

        if (bytes.Length > 0)
            hash = BitOperations.RotateLeft(hash ^ MemoryMarshal.Read<char>(bytes), 32) * Factor;
        return (int)(hash >> 48) & ~1;
    }
}
