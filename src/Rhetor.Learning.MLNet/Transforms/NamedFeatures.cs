using Microsoft.ML.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.MLNet.Transforms;

/// <summary>The named features of a text that is read as one sentence, as a vector of ML.NET. Thread-safe.</summary>
internal sealed class NamedFeatures(SentenceReader reader, FeatureExtractor extractor)
{
    public VBuffer<float> Read(string text)
    {
        var count = extractor.Schema.Names.Length;
        if (string.IsNullOrWhiteSpace(text)) return new VBuffer<float>(count, 0, [], []);
        var row = new FeatureRow(extractor.Schema);
        var (analysis, sentence) = reader.Read(text, context: null);
        extractor.Extract(analysis, sentence, row);
        var places = row.Touched.Order().ToArray();
        var values = new float[places.Length];
        for (var i = 0; i < places.Length; i++) values[i] = row.Dense[places[i]];
        return places.Length == count ? new VBuffer<float>(count, values) : new VBuffer<float>(count, values.Length, values, places);
    }
}
