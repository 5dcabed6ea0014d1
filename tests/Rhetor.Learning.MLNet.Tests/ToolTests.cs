using System.Text;
using System.Text.Json;
using Microsoft.ML;
using Rhetor.Analysis;
using Rhetor.Cli.Tests;
using Rhetor.Languages;
using Rhetor.Learning.Features;
using Rhetor.Learning.MLNet.Transforms;
using Rhetor.Learning.Training;

namespace Rhetor.Learning.MLNet.Tests;

/// <summary>The tool as it is built with ML.NET.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("rows.jsonl", TrainingRows.Json());

    [Fact]
    public void A_model_trained_by_FastTree_marks_new_texts_as_any_model_does()
    {
        string[] train = ["train", "--data", "rows.jsonl", "--language", "en", "--learner", "fasttree", "--folds", "2", "--outer-folds", "2", "--no-rules", "--discover-markers"];
        var trained = _cli.Run([.. train, "--output", "m"]);
        trained.ExitCode.Should().Be(0, trained.Error);
        trained.Output.Should().Contain("micro  P 1.000");
        _cli.Run("models", "info", "m").Output.Should().Contain("learner      fasttree");
        _cli.Read("m/model-card.md").Should().Contain("by the learner fasttree");

        _cli.File("new.txt", "The mayor grumbles about the rain. The clerk looks at the rain.");
        var report = _cli.Run("analyze", "new.txt", "--language", "en", "--models", "m", "--no-rules", "--format", "json").Json;
        report.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("marker").GetString().Should().Be("grumble");

        _cli.Run([.. train, "--output", "again"]).ExitCode.Should().Be(0);
        File.ReadAllBytes(Path.Combine(_cli.Folder, "again", "classifiers.bin")).Should().Equal(File.ReadAllBytes(Path.Combine(_cli.Folder, "m", "classifiers.bin")));
    }

    [Fact]
    public void A_zip_of_ML_NET_becomes_a_model_that_the_tool_analyses_with()
    {
        SaveShouting("shouting.zip", named: true);
        var imported = _cli.File("dev.jsonl", Shouts(1, asRows: true)).Run(
            "models", "import", "shouting.zip", "--language", "en", "--marker", "shouting", "--data", "dev.jsonl", "--no-rules", "--output", "m");

        imported.ExitCode.Should().Be(0, imported.Error);
        imported.Error.Should().BeEmpty();
        imported.Output.Should().StartWith("m: shouting, en, 10 trees over ");
        _cli.Read("m/model-card.md").Should().Contain("Imported from shouting.zip").And.Contain("Calibrated on 80 rows, 40 of them with the marker; AUC on them 1.000");
        _cli.File("new.txt", "The clerk opens the old door! The clerk opens the old door.");
        var finding = _cli.Run("analyze", "new.txt", "--language", "en", "--models", "m", "--no-rules", "--format", "json").Json
            .GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Should().ContainSingle().Subject;
        finding.GetProperty("marker").GetString().Should().Be("shouting");
        finding.GetProperty("text").GetString().Should().Be("The clerk opens the old door!");
    }

    [Fact]
    public void Without_rows_the_probabilities_are_those_of_FastTree_and_the_tool_says_so()
    {
        SaveShouting("shouting.zip", named: true);
        var imported = _cli.Run("models", "import", "shouting.zip", "--language", "en", "--marker", "shouting", "--no-rules", "--output", "m", "--threshold", "0.7");

        imported.ExitCode.Should().Be(0, imported.Error);
        imported.ErrorLines.Should().ContainSingle().Which.Should().Contain("FastTree's own");
        imported.Output.Should().Contain("threshold 0.700");
        _cli.Run("models", "import", "shouting.zip", "--language", "en", "--marker", "shouting", "--no-rules", "--output", "m").ErrorLines.Should().Equal(
            "rhetor: m: a model stands there already; --replace takes its place");
        _cli.Run("models", "import", "shouting.zip", "--language", "en", "--marker", "shouting", "--no-rules", "--output", "m", "--replace").ExitCode.Should().Be(0);
    }

    [Fact]
    public void What_cannot_be_imported_is_said_in_one_line()
    {
        SaveShouting("nameless.zip", named: false);
        _cli.File("text.zip", "no zip").File("few.jsonl", """{"text":"Oh!","labels":["shouting"]}""" + "\n");
        CliResult Import(string zip, params string[] more) => _cli.Run(["models", "import", zip, "--language", "en", "--marker", "shouting", "--no-rules", "--output", "m", .. more]);

        Import("nameless.zip").ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: nameless.zip: the features have no names");
        Import("nameless.zip").ExitCode.Should().Be(4);
        Import("text.zip").ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: text.zip: not a model of ML.NET");
        Import("none.zip").ErrorLines.Should().Equal("rhetor: none.zip: no such file");
        SaveShouting("shouting.zip", named: true);
        Import("shouting.zip", "--data", "few.jsonl").ErrorLines.Should().Equal("rhetor: --data: 1 of 1 rows bear 'shouting': expected at least 12 that do and 12 that do not");
        _cli.Run("models", "import", "shouting.zip", "--marker", "shouting", "--output", "m").ErrorLines.Should().ContainSingle().Which.Should().Contain("--language is missing");
        Directory.Exists(Path.Combine(_cli.Folder, "m")).Should().BeFalse();
    }

    public void Dispose() => _cli.Dispose();

    /// <summary>Trains FastTree on sentences that shout or do not, over Rhetor's named features, as a user of ML.NET would.</summary>
    private void SaveShouting(string name, bool named)
    {
        var context = new MLContext(1);
        var extractor = new FeatureExtractor(new FeatureSources());
        var reader = new SentenceReader(LanguageCatalog.Get("en"), new AnalyzerDriver([]));
        var rows = Shouts(0, asRows: false).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => new Row { Text = text, Label = text.EndsWith('!') });
        var data = context.Data.LoadFromEnumerable(rows);
        var features = context.Transforms.RhetorFeatures(reader, extractor).Fit(data).Transform(data);
        var model = context.BinaryClassification.Trainers.FastTree(numberOfTrees: 10, minimumExampleCountPerLeaf: 2).Fit(features);
        context.Model.Save(model, named ? features.Schema : null, Path.Combine(_cli.Folder, name));
    }

    private static string Shouts(int part, bool asRows)
    {
        string[] who = ["The mayor", "A baker", "The old teacher", "My neighbour", "The farmer"];
        string[] what = ["opens the door", "sees the bridge", "likes the long road", "comes home late"];
        var text = new StringBuilder();
        foreach (var w in who)
        {
            foreach (var v in what)
            {
                foreach (var end in new[] { " today", " again" })
                {
                    foreach (var mark in "!.")
                    {
                        var sentence = (part == 0 ? "" : "Now ") + w + " " + v + end + mark;
                        text.Append(asRows ? JsonSerializer.Serialize(new { lang = "en", text = sentence, labels = mark == '!' ? new[] { "shouting" } : [], group = w }) : sentence).Append('\n');
                    }
                }
            }
        }

        return text.ToString();
    }

    private sealed class Row
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }
    }
}
