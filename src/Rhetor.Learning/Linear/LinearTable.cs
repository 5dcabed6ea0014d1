using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Rhetor.Learning.Matrices;

namespace Rhetor.Learning.Linear;

/// <summary>
/// Several linear models over the same columns, quantised to a byte a weight with one scale a model, and scored together: a
/// column of the row is looked up once, and brings the weights of all models side by side. Immutable and thread-safe;
/// scoring allocates nothing and gives the same sums on every machine.
/// </summary>
public sealed class LinearTable
{
    /// <summary>No table has more columns than this.</summary>
    public const int MaxColumnCount = 1 << 24;

    // Outputs are padded to whole groups of eight.
    private readonly int _stride;
    private readonly sbyte[] _weights;
    private readonly int[] _places;

    /// <summary>Checks and keeps a table.</summary>
    /// <param name="columnCount">The number of columns; every column number is below it.</param>
    /// <param name="columns">The columns that have weights, strictly ascending.</param>
    /// <param name="weights">For each of these, the weight of every model in units of its scale.</param>
    /// <param name="scales">What a model's weights are multiplied with; finite, 0 or more.</param>
    /// <param name="intercepts">As many finite intercepts.</param>
    /// <exception cref="ArgumentException">The arrays do not fit.</exception>
    public LinearTable(
        int columnCount,
        ImmutableArray<int> columns,
        ReadOnlySpan<sbyte> weights,
        ImmutableArray<float> scales,
        ImmutableArray<double> intercepts)
    {
        if (columnCount is < 0 or > MaxColumnCount)
            throw new ArgumentException($"Expected 0 to {MaxColumnCount} columns, got {columnCount}.", nameof(columnCount));
        if (scales.Length != intercepts.Length || weights.Length != (long)columns.Length * scales.Length)
            throw new ArgumentException($"{weights.Length} weights, {scales.Length} scales and {intercepts.Length} intercepts do not fit {columns.Length} columns.");
        foreach (var scale in scales)
            if (!(scale >= 0) || float.IsInfinity(scale))
                throw new ArgumentException("A scale is negative or not finite.", nameof(scales));
        foreach (var intercept in intercepts)
            if (!double.IsFinite(intercept))
                throw new ArgumentException("An intercept is not finite.", nameof(intercepts));
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] < 0 || columns[i] >= columnCount || (i > 0 && columns[i] <= columns[i - 1]))
                throw new ArgumentException($"Column {columns[i]} is out of order or not below {columnCount}.", nameof(columns));

        ColumnCount = columnCount;
        Columns = columns;
        Scales = scales;
        Intercepts = intercepts;
        _stride = (OutputCount + 7) / 8 * 8;
        _weights = new sbyte[checked(_stride * columns.Length)];
        _places = new int[columnCount];
        _places.AsSpan().Fill(-1);
        for (var i = 0; i < columns.Length; i++)
        {
            weights.Slice(i * OutputCount, OutputCount).CopyTo(_weights.AsSpan(i * _stride));
            _places[columns[i]] = i;
        }
    }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The number of models.</summary>
    public int OutputCount => Scales.Length;

    /// <summary>The columns that have weights, ascending.</summary>
    public ImmutableArray<int> Columns { get; }

    /// <summary>What each model's weights are multiplied with.</summary>
    public ImmutableArray<float> Scales { get; }

    /// <summary>Each model's logit of an empty row.</summary>
    public ImmutableArray<double> Intercepts { get; }

    /// <summary>Quantises models.</summary>
    /// <param name="models">One or more, over the same columns.</param>
    /// <param name="maxColumns">Keep at most this many columns.</param>
    /// <param name="importance">
    /// What keeping a column is worth, times its largest weight in units of its model's largest; null for 1 each. How often a
    /// column occurs is a good choice.
    /// </param>
    /// <exception cref="ArgumentException">There is no model, or their numbers of columns differ.</exception>
    public static LinearTable Create(IReadOnlyList<LinearModel> models, int maxColumns = int.MaxValue, IReadOnlyList<float>? importance = null) =>
        LinearQuantizer.Quantize(models, maxColumns, importance);

    /// <summary>The weight of a column in a model; zero where it has none.</summary>
    public float WeightOf(int column, int output) =>
        _places[column] is var place && place >= 0 ? _weights[place * _stride + output] * Scales[output] : 0f;

    /// <summary>One of the models, as it scores here.</summary>
    public LinearModel ToModel(int output)
    {
        var columns = ImmutableArray.CreateBuilder<int>();
        var weights = ImmutableArray.CreateBuilder<float>();
        foreach (var column in Columns)
        {
            if (WeightOf(column, output) is not (var weight and not 0f))
                continue;
            columns.Add(column);
            weights.Add(weight);
        }

        return new LinearModel(ColumnCount, columns.ToImmutable(), weights.ToImmutable(), Intercepts[output]);
    }

    /// <summary>Scores a row by all models.</summary>
    /// <param name="row">Columns below <see cref="ColumnCount"/>.</param>
    /// <param name="scores">Receives <see cref="OutputCount"/> logits.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> is too short.</exception>
    public void Score(SparseRow row, Span<double> scores)
    {
        if (scores.Length < OutputCount)
            throw new ArgumentException($"Expected room for {OutputCount} scores, got {scores.Length}.", nameof(scores));
        // A group of eight models at a time: their sums stay in registers while the row goes by.
        for (var group = 0; group < _stride; group += 8)
        {
            var low = Vector128<float>.Zero;
            var high = Vector128<float>.Zero;
            for (var i = 0; i < row.Count; i++)
            {
                var place = _places[row.Columns[i]];
                if (place < 0)
                    continue;
                var bytes = MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(_weights.AsSpan(place * _stride + group, 8)));
                var (first, second) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsSByte()));
                var value = Vector128.Create(row.Values[i]);
                low += Vector128.ConvertToSingle(first) * value;
                high += Vector128.ConvertToSingle(second) * value;
            }

            for (var k = 0; k < 8 && group + k < OutputCount; k++)
                scores[group + k] = Intercepts[group + k] + (double)(k < 4 ? low[k] : high[k - 4]) * Scales[group + k];
        }
    }

    /// <summary>How long sums over several rows must be: the outputs, rounded up to whole vectors.</summary>
    internal int Stride => _stride;

    /// <summary>Where a column's weights are, or −1.</summary>
    internal int PlaceOf(int column) => _places[column];

    /// <summary>Adds the weights at some places, in their units and in this order, to the sums of all models.</summary>
    internal void Accumulate(ReadOnlySpan<int> places, ReadOnlySpan<float> values, Span<float> sums)
    {
        if (places.Length != values.Length) throw new ArgumentException("Places and values do not fit each other.", nameof(values));
        // A group of eight models at a time: their sums stay in registers while the places go by.
        for (var group = 0; group < _stride; group += 8)
        {
            ref var sum = ref sums.Slice(group, 8)[0];
            var low = Vector128.LoadUnsafe(ref sum);
            var high = Vector128.LoadUnsafe(ref sum, 4);
            for (var i = 0; i < places.Length; i++)
            {
                var bytes = MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(_weights.AsSpan((places[i] * _stride) + group, 8)));
                var (first, second) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsSByte()));
                var value = Vector128.Create(values[i]);
                low += Vector128.ConvertToSingle(first) * value;
                high += Vector128.ConvertToSingle(second) * value;
            }

            low.StoreUnsafe(ref sum);
            high.StoreUnsafe(ref sum, 4);
        }
    }

    /// <summary>The logits of sums.</summary>
    internal void Finish(ReadOnlySpan<float> sums, Span<double> scores)
    {
        for (var k = 0; k < OutputCount; k++) scores[k] = Intercepts[k] + ((double)sums[k] * Scales[k]);
    }

    internal ReadOnlySpan<sbyte> WeightsAt(int place) => _weights.AsSpan(place * _stride, OutputCount);
}
