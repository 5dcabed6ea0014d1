using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Data;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Learning.Features;
using Rhetor.Learning.MLNet.Transforms;
using Rhetor.Learning.Training;
using Rhetor.Scoring;

namespace Rhetor.Learning.MLNet.Tests;

public sealed class TransformTests
{
    private static readonly string[] Texts = ["Der er ingen fare. Nej!", "", "Han råber højt.", "Nej, nej og nej."];

    private static readonly MLContext Context = new(1);

    [Fact]
    public void Scores_are_a_vector_with_the_names_of_the_markers_and_a_column_a_marker()
    {
        var data = Count().Fit(Data()).Transform(Data());

        data.Schema["Rhetor"].Type.ToString().Should().Be("Vector<Single, 2>");
        VBuffer<ReadOnlyMemory<char>> names = default;
        data.Schema["Rhetor"].GetSlotNames(ref names);
        names.DenseValues().Select(n => n.ToString()).Should().Equal("length", "denial");
        data.GetColumn<float[]>("Rhetor").Should().BeEquivalentTo(new float[][] { [23, 1], [0, 0], [15, 0], [16, 3] }, o => o.WithStrictOrdering());
        data.GetColumn<float>("Rhetor.length").Should().Equal(23, 0, 15, 16);
        data.GetColumn<float>("Rhetor.denial").Should().Equal(1, 0, 0, 3);
        data.GetColumn<string>("Text").Should().Equal(Texts);
    }

    [Fact]
    public void A_text_is_scored_once_a_row_however_many_columns_are_read()
    {
        var calls = 0;
        var data = Context.Transforms.Rhetor(["a", "b", "c"], (_, scores) =>
        {
            Interlocked.Increment(ref calls);
            scores.Fill(1);
        }).Fit(Data()).Transform(Data());

        using (var cursor = data.GetRowCursor(data.Schema))
        {
            var getters = new[] { "Rhetor.a", "Rhetor.b", "Rhetor.c" }.Select(name => cursor.GetGetter<float>(data.Schema[name])).ToArray();
            while (cursor.MoveNext())
            {
                foreach (var getter in getters)
                {
                    var value = 0f;
                    getter(ref value);
                    value.Should().Be(1);
                }
            }
        }

        calls.Should().Be(4);
    }

    [Fact]
    public void The_scores_are_features_of_anybodys_pipeline()
    {
        var rows = Enumerable.Range(0, 400).Select(i => new Row { Text = i % 2 == 0 ? "Nej, aldrig." : "Ja, så gerne", Label = i % 2 == 0 }).ToList();
        var data = Context.Data.LoadFromEnumerable(rows);
        var model = Count().Append(Context.BinaryClassification.Trainers.FastTree("Label", "Rhetor", numberOfTrees: 2)).Fit(data);

        Context.BinaryClassification.Evaluate(model.Transform(data)).Accuracy.Should().Be(1);
        var engine = Context.Model.CreatePredictionEngine<Row, Judged>(model);
        engine.Predict(new Row { Text = "Nej tak." }).PredictedLabel.Should().BeTrue();
        engine.Predict(new Row { Text = "Ja tak." }).PredictedLabel.Should().BeFalse();
    }

    [Fact]
    public void A_model_gives_a_text_the_highest_probability_among_its_sentences()
    {
        var data = Context.Transforms.Rhetor(LanguageCatalog.Get("da"), new AnalyzerDriver([]), new NejModel()).Fit(Data()).Transform(Data());

        data.GetColumn<float>("Rhetor.denial").Should().Equal(0.75f, 0, 0.25f, 0.75f);
    }

    [Fact]
    public void Columns_may_have_other_names()
    {
        var data = Context.Transforms.Rhetor(["x"], (_, scores) => scores[0] = 2, "Body", "Marks").Fit(Bodies()).Transform(Bodies());

        data.GetColumn<float>("Marks.x").Should().Equal(2);
        FluentActions.Invoking(() => Count().Fit(Bodies())).Should().Throw<Exception>().WithMessage("*Text*");
    }

    [Fact]
    public void Markers_are_at_least_one_and_each_once()
    {
        FluentActions.Invoking(() => Context.Transforms.Rhetor([], (_, _) => { })).Should().Throw<ArgumentException>().WithMessage("At least one marker is needed.*");
        FluentActions.Invoking(() => Context.Transforms.Rhetor(["a", "a"], (_, _) => { })).Should().Throw<ArgumentException>().WithMessage("A marker stands twice.*");
    }

    [Fact]
    public void Named_features_are_a_vector_with_the_names_of_the_schema()
    {
        var extractor = new FeatureExtractor(new FeatureSources());
        var reader = new SentenceReader(LanguageCatalog.Get("da"), new AnalyzerDriver([]));
        var data = Context.Transforms.RhetorFeatures(reader, extractor).Fit(Data()).Transform(Data());

        VBuffer<ReadOnlyMemory<char>> names = default;
        data.Schema["Features"].GetSlotNames(ref names);
        names.DenseValues().Select(n => n.ToString()).Should().Equal(extractor.Schema.Names);
        var row = new FeatureRow(extractor.Schema);
        var vectors = data.GetColumn<float[]>("Features").ToArray();
        for (var i = 0; i < Texts.Length; i++)
        {
            row.Clear();
            if (Texts[i].Length > 0)
            {
                var (analysis, sentence) = reader.Read(Texts[i], null);
                extractor.Extract(analysis, sentence, row);
            }

            vectors[i].Should().Equal(row.Dense.ToArray(), "text {0}", i);
        }

        vectors[0].Should().Contain(value => value != 0);
    }

    private static IEstimator<ITransformer> Count() => Context.Transforms.Rhetor(["length", "denial"], (text, scores) =>
    {
        scores[0] = text.Length;
        scores[1] = text.Split("nej", StringSplitOptions.None).Length + text.Split("Nej", StringSplitOptions.None).Length - 2;
    });

    private static IDataView Data() => Context.Data.LoadFromEnumerable(Texts.Select(text => new Row { Text = text }));

    private static IDataView Bodies() => Context.Data.LoadFromEnumerable([new Named { Body = "Nej." }]);

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }

    private sealed class Named
    {
        public string Body { get; set; } = "";
    }

    private sealed class Judged
    {
        public bool PredictedLabel { get; set; }
    }

    /// <summary>Holds every sentence with "nej" in it for a denial, by 0.75 to 0.25.</summary>
    private sealed class NejModel : ISentenceScorer
    {
        public string Language => "da";

        public string Version => "1";

        public string Fingerprint => "";

        public Annotations Needs => Annotations.None;

        public ImmutableArray<string> Markers => ["denial"];

        public ImmutableArray<double> Thresholds => [0.5];

        public void Score(AnalysisResult analysis, Span<double> probabilities, CancellationToken cancellationToken = default)
        {
            for (var s = 0; s < analysis.Document.Sentences.Length; s++)
                probabilities[s] = analysis.Document.Text.ToString(analysis.Document.Sentences[s].Span).Contains("nej", StringComparison.OrdinalIgnoreCase) ? 0.75 : 0.25;
        }

        public ImmutableArray<FeatureContribution> Explain(AnalysisResult analysis, int sentence, string marker, int count) => [];
    }
}
