using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rhetor.Languages;

/// <summary>The first and the last eight characters of a word, or fewer, with its length: all of a word of up to <see cref="All"/>.</summary>
internal readonly struct WordEnds
{
    /// <summary>The longest word that nothing else need be known of.</summary>
    internal const int All = 16;

    private const int Step = 4;
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    private readonly ulong _first;
    private readonly ulong _last;
    private readonly ulong _second;
    private readonly ulong _beforeLast;
    private readonly int _length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WordEnds(ReadOnlySpan<char> text)
    {
        ref var bytes = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        _length = text.Length;
        if (text.Length >= Step)
        {
            _first = Unsafe.ReadUnaligned<ulong>(ref bytes);
            _last = Read(ref bytes, text.Length - Step);
            if (text.Length <= 2 * Step) return;
            _second = Read(ref bytes, Step);
            _beforeLast = Read(ref bytes, text.Length - (2 * Step));
        }
        else if (text.Length >= 2)
        {
            _first = Unsafe.ReadUnaligned<uint>(ref bytes);
            _last = text[^1];
        }
        else if (text.Length == 1)
        {
            _first = text[0];
        }
    }

    /// <summary>A hash of it, well mixed in the upper bits.</summary>
    internal ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var hash = ((_first ^ BitOperations.RotateLeft(_second, 23)) * Factor) ^ BitOperations.RotateLeft((_last ^ BitOperations.RotateLeft(_beforeLast, 23)) * Factor, 29);
            return (hash + (ulong)_length) * Factor;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Equal(in WordEnds other) =>
        ((_first ^ other._first) | (_last ^ other._last) | (_second ^ other._second) | (_beforeLast ^ other._beforeLast) | (uint)(_length ^ other._length)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(ref byte bytes, int character) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, character * sizeof(char)));
}
