using Microsoft.ML.Data;
using Rhetor.Learning.Learners;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.MLNet.Data;

namespace Rhetor.Learning.MLNet.Tests;

public sealed class DataViewTests
{
    [Fact]
    public void A_training_set_is_features_labels_and_weights_with_the_names_of_the_features()
    {
        var view = TrainingDataView.Of(Problems.Train.Set with { FeatureNames = Problems.Names, Rows = [5, 2, 9], PositiveWeight = 3 });

        view.Schema.Select(c => (c.Name, Type: c.Type.ToString())).Should().Equal(("Features", "Vector<Single, 30>"), ("Label", "Boolean"), ("Weight", "Single"));
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema["Features"].GetSlotNames(ref names);
        names.DenseValues().Select(n => n.ToString()).Should().Equal(Problems.Names);
        view.GetRowCount().Should().Be(3);
        view.GetColumn<bool>("Label").Should().Equal(new[] { 5, 2, 9 }.Select(r => Problems.Train.Labels[r]));
        view.GetColumn<float>("Weight").Should().Equal(new[] { 5, 2, 9 }.Select(r => Problems.Train.Labels[r] ? 3f : 1f));
    }

    [Fact]
    public void Every_row_has_the_values_of_the_matrix_whatever_a_buffer_held_before()
    {
        var view = TrainingDataView.Of(Problems.Odd);
        using var cursor = view.GetRowCursor(view.Schema);
        var getter = cursor.GetGetter<VBuffer<float>>(view.Schema["Features"]);
        var buffer = new VBuffer<float>(3, [1f, 2f, 3f]);
        for (var row = 0; row < Problems.Odd.RowCount; row++)
        {
            cursor.MoveNext().Should().BeTrue();
            cursor.Position.Should().Be(row);
            getter(ref buffer);
            buffer.Length.Should().Be(30);
            buffer.DenseValues().Should().Equal(Enumerable.Range(0, 30).Select(c => Problems.Odd[row][c]), "row {0}", row);
        }

        cursor.MoveNext().Should().BeFalse();
        cursor.MoveNext().Should().BeFalse();
    }

    [Fact]
    public void A_full_row_is_dense_to_ML_NET()
    {
        var view = TrainingDataView.Of(SparseMatrix.FromDense([1, 2, 3, 0, 4, 5], 2, 3));

        view.GetColumn<float[]>("Features").Should().BeEquivalentTo(new float[][] { [1, 2, 3], [0, 4, 5] }, o => o.WithStrictOrdering());
    }

    [Fact]
    public void Rows_without_weight_are_left_out()
    {
        var weights = Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? 0f : 2f).ToArray();

        var view = TrainingDataView.Of(Problems.Train.Set with { Weights = weights });

        view.GetRowCount().Should().Be(2000);
        view.GetColumn<float>("Weight").Should().OnlyContain(w => w == 2);
    }

    [Fact]
    public void A_cursor_gives_nothing_before_the_first_row_nor_what_was_not_asked_for()
    {
        var view = TrainingDataView.Of(Problems.Train.Set);
        using var cursor = view.GetRowCursor([view.Schema["Label"]]);
        var getter = cursor.GetGetter<bool>(view.Schema["Label"]);
        var label = false;

        FluentActions.Invoking(() => getter(ref label)).Should().Throw<InvalidOperationException>().WithMessage("The cursor stands on no row.");
        FluentActions.Invoking(() => cursor.GetGetter<float>(view.Schema["Weight"])).Should().Throw<InvalidOperationException>().WithMessage("The column 'Weight' was not asked for.");
        FluentActions.Invoking(() => cursor.GetGetter<int>(view.Schema["Label"])).Should().Throw<InvalidOperationException>().WithMessage("*does not hold values of type Int32.");
    }

    [Fact]
    public void A_reader_is_stopped_at_the_next_row()
    {
        using var source = new CancellationTokenSource();
        var view = TrainingDataView.Of(Problems.Train.Set, source.Token);
        using var cursor = view.GetRowCursor(view.Schema);
        cursor.MoveNext().Should().BeTrue();

        source.Cancel();

        FluentActions.Invoking(cursor.MoveNext).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Names_must_be_as_many_as_columns_and_columns_at_least_one()
    {
        FluentActions.Invoking(() => TrainingDataView.Of(Problems.Train.Set with { FeatureNames = ["a"] })).Should().Throw<ArgumentException>().WithMessage("Expected 30 names of features, got 1.");
        FluentActions.Invoking(() => TrainingDataView.Of(new TrainingSet(SparseMatrix.FromDense([], 2, 0), [true, false]))).Should().Throw<ArgumentException>().WithMessage("*at least one column*");
    }
}
