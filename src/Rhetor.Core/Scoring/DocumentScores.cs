using System.Collections.Immutable;

namespace Rhetor.Scoring;

/// <summary>A score for every sentence and marker of a document. Immutable.</summary>
public sealed class DocumentScores
{
    private readonly ImmutableArray<SentenceScore> _scores;

    internal DocumentScores(ImmutableArray<string> markers, ImmutableArray<SentenceScore> scores)
    {
        Markers = markers;
        _scores = scores;
    }

    /// <summary>The slugs of the markers, in the order of the catalogue.</summary>
    public ImmutableArray<string> Markers { get; }

    /// <summary>The scores of one sentence, in the order of <see cref="Markers"/>.</summary>
    public ReadOnlySpan<SentenceScore> Of(int sentence) => _scores.AsSpan(sentence * Markers.Length, Markers.Length);
}
