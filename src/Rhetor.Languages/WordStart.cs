using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rhetor.Languages;

/// <summary>The first characters of a word, zeros behind its end, with its length: all of a word of up to <see cref="Most"/>.</summary>
/// <remarks>Made without a jump that depends on the word, because the length of the next word cannot be guessed.</remarks>
internal readonly struct WordStart
{
    /// <summary>How many characters it has.</summary>
    internal const int Most = 16;

    private const int Half = Most / 2;
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    private readonly Vector128<ushort> _first;
    private readonly Vector128<ushort> _second;
    private readonly int _length;

    /// <summary>Reads the start of a word.</summary>
    /// <param name="text">The text, from the word on.</param>
    /// <param name="length">The length of the word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WordStart(ReadOnlySpan<char> text, int length)
    {
        Vector128<ushort> first, second;
        if (text.Length >= Most)
        {
            ref var characters = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            (first, second) = (Vector128.LoadUnsafe(ref characters), Vector128.LoadUnsafe(ref characters, Half));
        }
        else
        {
            (first, second) = ReadEnd(text);
        }

        var end = Vector128.Create((ushort)Math.Min(length, Most));
        _first = first & Vector128.LessThan(Vector128.Create((ushort)0, 1, 2, 3, 4, 5, 6, 7), end);
        _second = second & Vector128.LessThan(Vector128.Create((ushort)8, 9, 10, 11, 12, 13, 14, 15), end);
        _length = length;
    }

    /// <summary>The length of the word.</summary>
    internal int Length => _length;

    /// <summary>A hash of it, well mixed in the upper bits.</summary>
    internal ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var (first, second) = (_first.AsUInt64(), _second.AsUInt64());
            var a = (first[0] ^ BitOperations.RotateLeft(second[0], 23)) * Factor;
            var b = (first[1] ^ BitOperations.RotateLeft(second[1], 23)) * Factor;
            return ((a ^ BitOperations.RotateLeft(b, 29)) + (ulong)_length) * Factor;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Equal(in WordStart other) => ((_first ^ other._first) | (_second ^ other._second)) == Vector128<ushort>.Zero && _length == other._length;

    // Near the end of a text there is not enough to read at once.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector128<ushort> First, Vector128<ushort> Second) ReadEnd(ReadOnlySpan<char> text)
    {
        Span<ushort> room = stackalloc ushort[Most];
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(room);
        return (Vector128.Create<ushort>(room[..Half]), Vector128.Create<ushort>(room[Half..]));
    }
}
