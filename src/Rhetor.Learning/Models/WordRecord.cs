using System.Runtime.InteropServices;

namespace Rhetor.Learning.Models;

/// <summary>What a <see cref="WordTable"/> keeps of a word beside its sums. As large as four of these.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WordRecord
{
    /// <summary>What stands for the word; 0 for none.</summary>
    public ulong Key;

    /// <summary>The row of its vector, or −1.</summary>
    public int Vector;

    /// <summary>Small facts.</summary>
    public WordBits Bits;
}
