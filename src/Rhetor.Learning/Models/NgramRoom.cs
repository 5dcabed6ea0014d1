namespace Rhetor.Learning.Models;

/// <summary>Room to collect the rows of n-grams in. Not thread-safe.</summary>
internal sealed class NgramRoom
{
    /// <summary>Their places in the linear table.</summary>
    public int[] Places { get; private set; } = new int[512];

    /// <summary>How much each counts.</summary>
    public float[] Values { get; private set; } = new float[512];

    /// <summary>Makes room for so many.</summary>
    public void Reserve(int count)
    {
        if (count <= Places.Length) return;
        Places = new int[count * 2];
        Values = new float[count * 2];
    }
}
