using Rhetor.Learning.Linear;

namespace Rhetor.Learning.Models;

/// <summary>A bucket of n-grams: all that scoring asks of it side by side, since each is a place in memory of its own.</summary>
/// <param name="Weight">How much it counts.</param>
/// <param name="Place">Where the linear table has its weights, or −1.</param>
internal readonly record struct WordBucket(float Weight, int Place)
{
    /// <summary>The buckets of a model, in their order.</summary>
    public static WordBucket[] AllOf(float[] weights, LinearTable table) => [.. weights.Select((weight, bucket) => new WordBucket(weight, table.PlaceOf(bucket)))];
}
