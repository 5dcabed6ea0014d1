namespace Rhetor.Learning.Linear;

/// <summary>Rounds the weights of several models to a byte each.</summary>
internal static class LinearQuantizer
{
    public static LinearTable Quantize(IReadOnlyList<LinearModel> models, int maxColumns, IReadOnlyList<float>? importance)
    {
        if (models.Count == 0)
            throw new ArgumentException("At least one model is needed.", nameof(models));
        var columnCount = models[0].ColumnCount;
        if (importance is not null && importance.Count != columnCount)
            throw new ArgumentException($"Expected {columnCount} importances, got {importance.Count}.", nameof(importance));
        var scales = new float[models.Count];
        var strengths = new float[columnCount];
        for (var output = 0; output < models.Count; output++)
        {
            var model = models[output];
            if (model.ColumnCount != columnCount)
                throw new ArgumentException($"Expected {columnCount} columns, model {output} has {model.ColumnCount}.", nameof(models));
            var largest = 0f;
            foreach (var weight in model.Weights)
                largest = Math.Max(largest, Math.Abs(weight));
            scales[output] = largest / 127;
            for (var i = 0; i < model.Columns.Length && scales[output] > 0; i++)
                strengths[model.Columns[i]] = Math.Max(strengths[model.Columns[i]], Math.Abs(model.Weights[i]) / largest);
        }

        // Weights under half a unit are zero in every model: such a column need not be kept.
        int[] columns = [.. Enumerable.Range(0, columnCount)
            .Where(c => strengths[c] * 127 >= 0.5f)
            .OrderByDescending(c => strengths[c] * (importance?[c] ?? 1)).ThenBy(c => c)
            .Take(Math.Max(0, maxColumns)).Order()];
        var places = new int[columnCount];
        for (var i = 0; i < columns.Length; i++)
            places[columns[i]] = i + 1;
        var weights = new sbyte[checked(columns.Length * models.Count)];
        for (var output = 0; output < models.Count; output++)
        {
            var model = models[output];
            for (var i = 0; i < model.Columns.Length && scales[output] > 0; i++)
                if (places[model.Columns[i]] is var place && place > 0)
                    weights[(place - 1) * models.Count + output] =
                        (sbyte)Math.Clamp(MathF.Round(model.Weights[i] / scales[output]), -127f, 127f);
        }

        return new LinearTable(columnCount, [.. columns], weights, [.. scales], [.. models.Select(m => m.Intercept)]);
    }
}
