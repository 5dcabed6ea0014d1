namespace Rhetor.Learning.MLNet.Fitting;

/// <summary>ML.NET's seeds are 32 bits.</summary>
internal static class Seeds
{
    public static int Of(long seed) => (int)((seed ^ (seed >> 31)) & int.MaxValue);
}
