using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Rhetor.Learning.MLNet.Data;
using Rhetor.Learning.MLNet.Export;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Trees;

namespace Rhetor.Learning.MLNet.Tests;

public sealed class ExportTests
{
    private static readonly MLContext Context = new(1);

    [Theory]
    [InlineData(100, 20, 0.2, 255)]
    [InlineData(60, 8, 0.08, 16)]
    [InlineData(10, 200, 0.5, 255)]
    public void Every_row_scores_as_ML_NET_itself_scores_it_NaN_and_zero_rows_included(int trees, int leaves, double rate, int bins)
    {
        var model = Train(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = trees, NumberOfLeaves = leaves, LearningRate = rate, MaximumBinCountPerFeature = bins, MinimumExampleCountPerLeaf = 5, NumberOfThreads = 1,
        });
        var ensemble = FastTreeExport.ToTreeEnsemble(model.Model.SubModel.TrainedTreeEnsemble, 30);
        var evaluator = new TreeEvaluator(ensemble);
        var scratch = evaluator.CreateScratch();
        var theirs = ScoresOf(model, TrainingDataView.Of(Problems.Odd));

        ensemble.Trees.Should().HaveCount(trees);
        theirs.Distinct().Should().HaveCountGreaterThan(100);
        for (var row = 0; row < theirs.Length; row++)
        {
            ensemble.Score(Problems.Odd[row]).Should().BeApproximately(theirs[row], 1e-5, $"row {row}");
            evaluator.Score(Problems.Odd[row], scratch).Should().BeApproximately(theirs[row], 1e-5, $"row {row}");
        }
    }

    [Fact]
    public void The_ensemble_scores_the_same_from_the_portable_file()
    {
        var ensemble = FastTreeExport.ToTreeEnsemble(Train(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1 }).Model.SubModel.TrainedTreeEnsemble, 30);
        var bytes = new ModelFileBuilder().Add("trees", writer => TreeEnsembleCodec.Write(writer, ensemble)).ToArray();

        var reader = ModelFile.Read(bytes, "trees.bin").Open("trees");
        var read = TreeEnsembleCodec.Read(ref reader);

        for (var row = 0; row < Problems.Odd.RowCount; row++) read.Score(Problems.Odd[row]).Should().Be(ensemble.Score(Problems.Odd[row]));
    }

    [Theory]
    [InlineData(LinearTrainer.Lbfgs)]
    [InlineData(LinearTrainer.Sdca)]
    public void Linear_weights_score_as_ML_NET_itself_scores_them(LinearTrainer trainer)
    {
        var view = TrainingDataView.Of(Problems.Train.Set);
        var model = trainer == LinearTrainer.Sdca
            ? Context.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(view)
            : Context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }).Fit(view);
        var linear = LinearExport.ToLinearModel(model.Model.SubModel);
        var theirs = ScoresOf(model, TrainingDataView.Of(Problems.Test.Features));

        for (var row = 0; row < theirs.Length; row++) linear.Score(Problems.Test.Features[row]).Should().BeApproximately(theirs[row], 1e-4, $"row {row}");
    }

    [Fact]
    public void What_is_no_plain_sum_of_trees_is_refused_by_its_weight_or_bias()
    {
        FluentActions.Invoking(() => FastTreeExport.RefuseScaling([1, 0.5], 0)).Should().Throw<MLNetModelException>().WithMessage("tree 1 has the weight 0.5: expected 1, a plain sum of trees");
        FluentActions.Invoking(() => FastTreeExport.RefuseScaling([1, 1], -0.25)).Should().Throw<MLNetModelException>().WithMessage("the ensemble has the bias -0.25: expected 0, a plain sum of trees");
        FluentActions.Invoking(() => FastTreeExport.RefuseScaling([1, 1], 0)).Should().NotThrow();
    }

    [Fact]
    public void Trees_over_more_features_than_there_are_are_refused()
    {
        var ensemble = Train(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1 }).Model.SubModel.TrainedTreeEnsemble;

        FluentActions.Invoking(() => FastTreeExport.ToTreeEnsemble(ensemble, 1)).Should().Throw<MLNetModelException>().WithMessage("*do not fit 1 features*");
    }

    [Fact]
    public void A_split_by_categories_is_refused_with_what_to_do()
    {
        var rows = Enumerable.Range(0, 2000).Select(i => new Category { Name = $"c{i % 12}", Label = i % 12 is 1 or 4 or 7 });
        var data = Context.Transforms.Categorical.OneHotEncoding("Features", nameof(Category.Name)).Fit(Context.Data.LoadFromEnumerable(rows)).Transform(Context.Data.LoadFromEnumerable(rows));
        var model = Context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            CategoricalSplit = true, MinimumExamplesForCategoricalSplit = 1, MinimumExampleFractionForCategoricalSplit = 0.0001, NumberOfTrees = 3, NumberOfThreads = 1,
        }).Fit(data).Model.SubModel;
        model.TrainedTreeEnsemble.Trees.Should().Contain(t => t.CategoricalSplitFlags.Contains(true), "the test needs such a split");

        FluentActions.Invoking(() => FastTreeExport.ToTreeEnsemble(model.TrainedTreeEnsemble, 12)).Should().Throw<MLNetModelException>().WithMessage("tree *, node * splits by categories*CategoricalSplit = false");
    }

    private static BinaryPredictionTransformer<Microsoft.ML.Calibrators.CalibratedModelParametersBase<FastTreeBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>> Train(FastTreeBinaryTrainer.Options options) =>
        Context.BinaryClassification.Trainers.FastTree(options).Fit(TrainingDataView.Of(Problems.Train.Set));

    private static float[] ScoresOf(ITransformer model, IDataView rows) => [.. model.Transform(rows).GetColumn<float>("Score")];

    private sealed class Category
    {
        public string Name { get; set; } = "";

        public bool Label { get; set; }
    }
}
