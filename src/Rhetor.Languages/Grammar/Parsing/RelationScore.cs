using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>Adds up what features give to the relations of a part of speech.</summary>
/// <param name="weights">The table, <see cref="RelationSlots.Width"/> bytes a row.</param>
/// <param name="shift">How many of a feature's bits are no row.</param>
internal ref struct RelationScore(ref sbyte weights, int shift) : IFeatureSink
{
    private readonly ref sbyte _weights = ref weights;
    private readonly int _shift = shift;

    /// <summary>The scores of the first eight.</summary>
    internal Vector128<short> Low { get; private set; }

    /// <summary>Those of the others.</summary>
    internal Vector128<short> High { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint feature)
    {
        var row = Vector128.LoadUnsafe(ref _weights, (nuint)(feature >> _shift) * RelationSlots.Width);
        Low += Vector128.WidenLower(row);
        High += Vector128.WidenUpper(row);
    }
}
