using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Scoring;

namespace Rhetor.Findings;

/// <summary>The reasons of a model for one finding. Most findings are never shown, so it is asked when somebody reads them. Thread-safe.</summary>
internal sealed class ModelReasons(ISentenceScorer model, AnalysisResult analysis, int sentence, string marker)
{
    private const int Count = 5;

    private ImmutableArray<FeatureContribution> _value;

    public ImmutableArray<FeatureContribution> Value
    {
        get
        {
            // Who comes second gets what the first has found.
            if (_value.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _value, model.Explain(analysis, sentence, marker, Count));
            return _value;
        }
    }
}
