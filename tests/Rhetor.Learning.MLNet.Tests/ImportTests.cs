using Microsoft.ML;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.MLNet.Data;
using Rhetor.Learning.MLNet.Import;
using Rhetor.Learning.Models;

namespace Rhetor.Learning.MLNet.Tests;

public sealed class ImportTests : IDisposable
{
    private static readonly MLContext Context = new(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("rhetor-").FullName;

    [Fact]
    public void A_zip_becomes_trees_that_score_as_the_zip_does()
    {
        var view = Named();
        var model = Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 30).Fit(view);
        var trees = FastTreeZip.Read(Save(model, view.Schema));

        trees.FeatureNames.Should().Equal(Problems.Names);
        var rows = model.Transform(TrainingDataView.Of(Problems.Odd));
        var scores = Microsoft.ML.Data.ColumnCursorExtensions.GetColumn<float>(rows, rows.Schema["Score"]).ToArray();
        var probabilities = Microsoft.ML.Data.ColumnCursorExtensions.GetColumn<float>(rows, rows.Schema["Probability"]).ToArray();
        for (var row = 0; row < scores.Length; row++)
        {
            trees.Ensemble.Score(Problems.Odd[row]).Should().BeApproximately(scores[row], 1e-5, $"row {row}");
            trees.Sigmoid!.Calibrate(trees.Ensemble.Score(Problems.Odd[row])).Should().BeApproximately(probabilities[row], 1e-5, $"row {row}");
        }
    }

    [Fact]
    public void The_predictor_is_found_in_a_chain_of_steps()
    {
        var view = Named();
        var chain = Context.Transforms.CopyColumns("Vector", "Features").Append(Context.BinaryClassification.Trainers.FastTree("Label", "Vector", numberOfTrees: 3));

        var trees = FastTreeZip.Read(Save(chain.Fit(view), view.Schema));

        trees.Ensemble.Trees.Should().HaveCount(3);
        trees.FeatureNames.Should().Equal(Problems.Names);
    }

    [Fact]
    public void Another_predictor_is_refused_by_its_name()
    {
        var view = Named();
        var linear = Context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(view);
        var forest = Context.BinaryClassification.Trainers.FastForest(numberOfTrees: 3).Fit(view);

        Reading(Save(linear, view.Schema)).Should().Throw<MLNetModelException>().WithMessage("*model.zip: expected a FastTree binary predictor*found LinearBinaryModelParameters");
        Reading(Save(forest, view.Schema)).Should().Throw<MLNetModelException>().WithMessage("*found FastForestBinaryModelParameters");
        Reading(Save(Context.Transforms.CopyColumns("Vector", "Features").Fit(view), view.Schema)).Should().Throw<MLNetModelException>().WithMessage("*found no predictor at all");
    }

    [Fact]
    public void What_is_no_model_is_said_in_one_line()
    {
        var text = Path.Combine(_folder, "text.zip");
        File.WriteAllText(text, "no zip");
        var broken = Save(Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 3).Fit(Named()), Named().Schema);
        var bytes = File.ReadAllBytes(broken);
        File.WriteAllBytes(broken, bytes[..(bytes.Length / 2)]);

        foreach (var path in new[] { text, broken })
            Reading(path).Should().Throw<MLNetModelException>().Which.Message.Should().StartWith($"{path}: not a model of ML.NET: ").And.NotContain("\n");
        Reading(Path.Combine(_folder, "none.zip")).Should().Throw<MLNetModelException>().WithMessage("*none.zip: no such file");
    }

    [Fact]
    public void Only_features_that_Rhetor_computes_make_a_model_of_Rhetor()
    {
        var view = Named();
        var trees = FastTreeZip.Read(Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20).Fit(view), view.Schema);
        var nameless = FastTreeZip.Read(Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20).Fit(view), inputSchema: null);

        Making(trees, ["feature/0"]).Should().Throw<MLNetModelException>().WithMessage("the trees ask for * features that Rhetor does not compute: 'feature/1', 'feature/2', 'feature/3', …");
        Making(nameless, Problems.Names).Should().Throw<MLNetModelException>().WithMessage("the features have no names: *");
    }

    [Fact]
    public void A_model_of_imported_trees_scores_the_same_from_its_file()
    {
        var view = Named();
        var trees = FastTreeZip.Read(Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 20).Fit(view), view.Schema);
        var model = ImportedClassifier.Create(trees, Problems.Names, "da", "denial", Calibrator.Platt(2, -0.5), 0.6, "abc", "7");

        var (read, _) = ClassifierModelFile.Read(ClassifierModelFile.Write(model), "classifiers.bin");

        (read.Language, read.Parts.Version, read.Parts.RulesFingerprint, read.Parts.Learner).Should().Be(("da", "7", "abc", "fasttree-import"));
        var marker = read.Markers.Should().ContainSingle().Subject;
        (marker.Slug, marker.Threshold).Should().Be(("denial", 0.6));
        int[] columns = [.. read.Schema.Names.Select(name => Array.IndexOf(Problems.Names, name))];
        for (var row = 0; row < 500; row++)
        {
            var features = new float[columns.Length + 1];
            for (var c = 0; c < columns.Length; c++) features[c] = Problems.Odd[row][columns[c]];
            marker.Trees!.Score(features).Should().Be(trees.Ensemble.Score(Problems.Odd[row]), $"row {row}");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TrainingDataView Named() => TrainingDataView.Of(Problems.Train.Set with { FeatureNames = Problems.Names });

    private static Action Reading(string path) => () => FastTreeZip.Read(path);

    private static Action Making(ImportedTrees trees, string[] known) => () => ImportedClassifier.Create(trees, known, "da", "denial", Calibrator.Sigmoid, 0.5);

    private string Save(ITransformer model, DataViewSchema schema)
    {
        var path = Path.Combine(_folder, "model.zip");
        Context.Model.Save(model, schema, path);
        return path;
    }
}
