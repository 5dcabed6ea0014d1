using Rhetor.Reporting;
using Rhetor.Scoring;

namespace Rhetor.Models;

/// <summary>A model of an engine: what is reported of it, and the scorer, each made when it is first asked for. Thread-safe.</summary>
internal sealed record ShelvedModel(Lazy<ModelInfo> Info, Lazy<ISentenceScorer> Scorer)
{
    /// <summary>A model that is ready.</summary>
    public static ShelvedModel Of(ISentenceScorer scorer) =>
        new(new Lazy<ModelInfo>(new ModelInfo(scorer.Language, scorer.Version, scorer.Fingerprint)), new Lazy<ISentenceScorer>(scorer));
}
