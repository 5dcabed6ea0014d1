using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor.Findings;

/// <summary>
/// Makes findings of scores: one for each sentence and marker that the sentence bears or that a rule has hit. The span is that
/// of the strongest hit, or the whole sentence where only a model speaks. A hit whose score stays below the threshold is
/// demoted to <see cref="Severity.Silent"/>, never dropped.
/// </summary>
public static class FindingBuilder
{
    /// <summary>The findings of a document by sentence, then in the order of the catalogue, failures of analyzers last.</summary>
    /// <param name="analysis">The document and its evidence.</param>
    /// <param name="scores">The scores, made from the same analysis and catalogue.</param>
    /// <param name="catalog">The markers.</param>
    /// <param name="model">The model that scored, asked for its reasons when they are read, or null.</param>
    public static ImmutableArray<Finding> Build(
        AnalysisResult analysis,
        DocumentScores scores,
        MarkerCatalog catalog,
        ISentenceScorer? model = null)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var fingerprints = new FingerprintTable(analysis.Document);
        foreach (var sentence in analysis.Document.Sentences)
        {
            var row = scores.Of(sentence.Index);
            var evidence = analysis.EvidenceIn(sentence.Index);
            for (var m = 0; m < row.Length; m++)
            {
                if (evidence.IsEmpty && !row[m].IsBorne) continue; // So it mostly is.
                var marker = catalog.Markers[m];
                var hits = HitsFor(evidence, marker.Slug);
                if (hits.IsEmpty && !row[m].IsBorne) continue;
                findings.Add(Make(analysis, sentence, marker, row[m], hits, model, fingerprints));
            }
        }

        foreach (var failure in analysis.Failures) findings.Add(Make(failure, fingerprints));
        return findings.ToImmutable();
    }

    // Strongest first; among equally strong hits the first in the text leads.
    private static ImmutableArray<Evidence> HitsFor(ReadOnlySpan<Evidence> evidence, string marker)
    {
        var count = 0;
        foreach (var item in evidence)
        {
            if (IsHitFor(item, marker)) count++;
        }

        if (count == 0) return [];
        var hits = new Evidence[count];
        var filled = 0;
        foreach (var item in evidence)
        {
            if (!IsHitFor(item, marker)) continue;
            var place = filled++;
            for (; place > 0 && hits[place - 1].Rule.Strength < item.Rule.Strength; place--) hits[place] = hits[place - 1];
            hits[place] = item;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(hits);
    }

    private static bool IsHitFor(Evidence item, string marker) => item.Stands && string.Equals(item.Rule.Marker, marker, StringComparison.Ordinal);

    private static Finding Make(
        AnalysisResult analysis,
        Sentence sentence,
        Marker marker,
        SentenceScore score,
        ImmutableArray<Evidence> hits,
        ISentenceScorer? model,
        FingerprintTable fingerprints)
    {
        var document = analysis.Document;
        var lead = hits.IsEmpty ? null : hits[0];
        var span = lead?.Span ?? sentence.Span;
        var attribution = SpanAttribution.Of(document, sentence, span);
        var scored = model is not null && model.Markers.Contains(marker.Slug);
        var message = lead is null ? marker.TitleIn(document.Language) : lead.Message ?? lead.Rule.MessageFormat;
        return new Finding
        {
            Id = marker.Id,
            Marker = marker.Slug,
            Score = score.Probability,
            Threshold = score.Threshold,
            Basis = lead is null ? Basis.Model : score.Basis,
            Severity = score.IsBorne ? marker.DefaultSeverity : Severity.Silent,
            Sentence = sentence.Index,
            Span = span,
            Voice = attribution.Voice,
            Speaker = Captured(document, lead, "speaker") ?? attribution.Speaker,
            Target = Captured(document, lead, "target") ?? attribution.Target,
            Stance = attribution.Stance,
            Message = message,
            Evidence = hits,
            Reasons = scored ? new ModelReasons(model!, analysis, sentence.Index, marker.Slug) : null,
            Names = fingerprints,
            Place = fingerprints.Add(marker.Slug, sentence.Index, message),
        };
    }

    private static string? Captured(AnnotatedDocument document, Evidence? lead, string name)
    {
        if (lead is null) return null;
        foreach (var capture in lead.Captures)
        {
            if (string.Equals(capture.Name, name, StringComparison.Ordinal)) return document.Text.ToString(capture.Span);
        }

        return null;
    }

    private static Finding Make(AnalyzerFailure failure, FingerprintTable fingerprints)
    {
        const string marker = "analyzer-failure";
        var message = failure.Kind switch
        {
            AnalyzerFailureKind.Exception => $"the analyzer {failure.Analyzer} failed on this text: {failure.Message}",
            AnalyzerFailureKind.Initialization => $"the analyzer {failure.Analyzer} could not be made ready: {failure.Message}",
            _ => $"the analyzer {failure.Analyzer} {failure.Message}",
        };
        return new Finding
        {
            Id = failure.Id,
            Marker = marker,
            Score = 1,
            Severity = Severity.Warning,
            Message = message,
            Names = fingerprints,
            Place = fingerprints.Add(marker, -1, message),
        };
    }
}
