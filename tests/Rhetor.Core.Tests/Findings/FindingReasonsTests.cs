using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Markers;
using Rhetor.Scoring;

namespace Rhetor.Core.Tests.Findings;

public sealed class FindingReasonsTests
{
    private static readonly MarkerCatalog Catalog = new([new Marker { Id = "RH1001", Slug = "denial", Title = "Denial", Description = "Denies." }]);

    [Fact]
    public void A_model_is_asked_for_its_reasons_when_somebody_reads_them_and_only_once()
    {
        var model = new Asked();
        var finding = Find(model).Single();
        model.Count.Should().Be(0);

        var louder = finding with { Severity = Severity.Error };

        finding.Contributions.Should().Equal(new FeatureContribution("word/nej", 2));
        louder.Contributions.Should().Equal(finding.Contributions);
        model.Count.Should().Be(1);
    }

    [Fact]
    public void Reasons_that_are_given_take_the_place_of_the_models()
    {
        var model = new Asked();

        var finding = Find(model).Single() with { Contributions = [new FeatureContribution("own", 1)] };

        finding.Contributions.Should().Equal(new FeatureContribution("own", 1));
        model.Count.Should().Be(0);
    }

    [Fact]
    public void A_fingerprint_is_the_same_in_whatever_order_fingerprints_are_read()
    {
        var first = Find(new Asked(), "Nej|Nej|Jo");
        var second = Find(new Asked(), "Nej|Nej|Jo");

        var backwards = second.Reverse().Select(f => f.Fingerprint).Reverse().ToList();

        backwards.Should().Equal(first.Select(f => f.Fingerprint)).And.OnlyHaveUniqueItems();
        Fingerprints.Assign(Words.Document("Nej|Nej|Jo"), first).Select(f => f.Fingerprint).Should().Equal(backwards);
    }

    private static ImmutableArray<Finding> Find(Asked model, string text = "Nej")
    {
        var analysis = new AnalyzerDriver([]).Run(Words.Document(text));
        return FindingBuilder.Build(analysis, new Fusion(Catalog, model).Score(analysis), Catalog, model);
    }

    private sealed class Asked : ISentenceScorer
    {
        public int Count { get; private set; }

        public string Language => "da";

        public string Version => "1";

        public string Fingerprint => "f";

        public Annotations Needs => Annotations.None;

        public ImmutableArray<string> Markers => ["denial"];

        public ImmutableArray<double> Thresholds => [0.5];

        public void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default) => probabilities.Fill(0.9);

        public ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count)
        {
            Count++;
            return [new FeatureContribution("word/nej", 2)];
        }
    }
}
