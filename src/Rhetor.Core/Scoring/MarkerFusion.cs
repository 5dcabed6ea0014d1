using Rhetor.Markers;

namespace Rhetor.Scoring;

/// <summary>All that is the same for a marker whatever the sentence: worked out once. Immutable.</summary>
internal sealed class MarkerFusion
{
    private readonly double _own;
    private readonly double _threshold;
    private readonly double _trusting;

    public MarkerFusion(Marker marker, ISentenceScorer? model, FusionOptions options)
    {
        Prior = marker.Prior;
        Column = model is null ? -1 : model.Markers.IndexOf(marker.Slug);
        _own = marker.DefaultThreshold;
        _threshold = Column >= 0 ? model!.Thresholds[Column] : _own;
        _trusting = Column >= 0 ? FusionOptions.Move(_threshold, -1) : _own;
        if (options.Thresholds.TryGetValue(marker.Slug, out var configured)) _threshold = _trusting = configured;
    }

    /// <summary>The log-odds of an ordinary sentence.</summary>
    public double Prior { get; }

    /// <summary>The model's column of the marker, or −1.</summary>
    public int Column { get; }

    /// <summary>The score of a sentence.</summary>
    /// <param name="logit">What the rules say by themselves, the prior included.</param>
    /// <param name="beside">What those of them add that the model does not know.</param>
    /// <param name="hit">Whether a rule has hit.</param>
    /// <param name="probability">What the model says; nothing where it does not know the marker.</param>
    public SentenceScore Score(double logit, double beside, bool hit, double probability)
    {
        var byRules = 1 / (1 + Math.Exp(-logit));
        if (Column >= 0)
            return new SentenceScore(FusionOptions.Shift(probability, beside), byRules >= _own ? _trusting : _threshold, hit ? Basis.Both : Basis.Model);
        return new SentenceScore(byRules, _threshold, hit ? Basis.Rule : Basis.None);
    }
}
