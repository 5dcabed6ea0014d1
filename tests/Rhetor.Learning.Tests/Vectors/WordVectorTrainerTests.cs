using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Vectors;
using Rhetor.Text;

namespace Rhetor.Learning.Tests.Vectors;

public sealed class WordVectorTrainerTests
{
    private static readonly string[] Towns = ["Odense", "Aarhus", "Esbjerg", "Ribe"];
    private static readonly string[] Dishes = ["suppe", "steg", "fisk", "gryde"];

    // Towns stand where towns stand, and dishes where dishes stand; no two towns ever meet.
    private static IEnumerable<string> Corpus => Enumerable.Range(0, 400).SelectMany(i => new[]
    {
        $"toget kører til {Towns[i % 4]} fra stationen i byen klokken {i}",
        $"kokken serverer varm {Dishes[i % 4]} med kartofler og sovs i køkkenet",
    });

    private static WordVectorOptions Options => new() { Dimensions = 8, MinCount = 2 };

    [Fact]
    public void Words_with_the_same_neighbours_are_near_and_others_far()
    {
        var table = WordVectorTrainer.Train(Corpus, Options);

        double Likeness(string one, string other) => table.Similarity(TokenText.Hash(one), TokenText.Hash(other))!.Value;
        Likeness("odense", "ribe").Should().BeGreaterThan(0.9);
        Likeness("suppe", "gryde").Should().BeGreaterThan(0.9);
        Likeness("odense", "suppe").Should().BeLessThan(0.3);
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        WordVectorFile.Write(WordVectorTrainer.Train(Corpus, Options)).Should().Equal(WordVectorFile.Write(WordVectorTrainer.Train(Corpus, Options)));
    }

    [Fact]
    public void A_table_survives_its_file()
    {
        var table = WordVectorTrainer.Train(Corpus, Options);

        var back = WordVectorFile.Read(WordVectorFile.Write(table), "vectors.bin");

        back.Words.Should().Equal(table.Words);
        back.VectorOf(3).ToArray().Should().Equal(table.VectorOf(3).ToArray());
        back.WeightOf(3).Should().Be(table.WeightOf(3));
    }

    [Fact]
    public void A_truncated_file_is_a_clear_error()
    {
        var bytes = WordVectorFile.Write(WordVectorTrainer.Train(Corpus, Options));

        foreach (var length in new[] { 0, 7, 40, bytes.Length / 2, bytes.Length - 1 })
            ((Action)(() => WordVectorFile.Read(bytes.AsMemory(0, length), "vectors.bin"))).Should().Throw<ModelFileException>().WithMessage("vectors.bin*");
    }

    [Fact]
    public void Any_script_can_be_learned()
    {
        var table = WordVectorTrainer.Train(Enumerable.Repeat("ракети можуть досягти столиці", 10), Options);

        table.IndexOf(TokenText.Hash("Ракети")).Should().BeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void No_text_gives_an_empty_table()
    {
        WordVectorTrainer.Train([], Options).Words.Should().BeEmpty();
    }
}
