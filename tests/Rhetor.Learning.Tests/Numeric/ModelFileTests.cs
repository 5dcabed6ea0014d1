using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Learning.Calibration;
using Rhetor.Learning.Linear;
using Rhetor.Learning.ModelFiles;

namespace Rhetor.Learning.Tests.Numeric;

public sealed class ModelFileTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var file = ModelFile.Read(Sample(), "m");

        file.SectionNames.Should().Equal("names", "trees", "linear", "half", "table", "platt", "isotonic");
        var reader = file.Open("names");
        StringTableCodec.Read(ref reader).Should().Equal("benægtelse", "", "угроза 𝔘");
        reader.ExpectEnd();
        reader = file.Open("isotonic");
        var isotonic = CalibratorCodec.Read(ref reader);
        isotonic.Scores.Should().Equal(-1.5, 2);
        isotonic.Probabilities.Should().Equal(0.25, 0.75);
        reader.ExpectEnd();
        reader = file.Open("platt");
        CalibratorCodec.Read(ref reader).Calibrate(1).Should().Be(Calibrator.Platt(1.25, -2).Calibrate(1));
        reader = file.Open("linear");
        var linear = LinearModelCodec.Read(ref reader);
        linear.Columns.Should().Equal(0, 3, 262_143);
        linear.Weights.Should().Equal(1.23456789f, -2f, 1e-9f);
        reader.ExpectEnd();
        reader = file.Open("half");
        LinearModelCodec.Read(ref reader).Weights[0].Should().BeApproximately(1.23456789f, 1e-3f);
        reader = file.Open("table");
        var table = LinearTableCodec.Read(ref reader);
        table.WeightOf(3, 0).Should().Be(-2f);
        table.WeightOf(3, 1).Should().Be(0f);
        reader.ExpectEnd();
    }

    [Fact]
    public void Trees_score_to_the_same_bit_after_reading()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var ensemble = RandomTrees.Ensemble(seed, 20, 70, 9);
            var reader = ModelFile.Read(new ModelFileBuilder().Add("t", w => TreeEnsembleCodec.Write(w, ensemble)).ToArray(), "m").Open("t");
            var back = TreeEnsembleCodec.Read(ref reader);
            reader.ExpectEnd();
            var rows = RandomTrees.Rows(seed, 50, 9);
            for (var i = 0; i < 50; i++)
                back.Score(rows[i]).Should().Be(ensemble.Score(rows[i]));
            back.Trees.SelectMany(t => t.LeafCovers).Should().Equal(ensemble.Trees.SelectMany(t => t.LeafCovers));
        }
    }

    [Fact]
    public void The_same_contents_are_the_same_bytes() => Sample().Should().Equal(Sample());

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var whole = Sample();
        for (var length = 0; length < whole.Length; length++)
            FluentActions.Invoking(() => ModelFile.Read(whole.AsMemory(0, length), "m")).Should().Throw<ModelFileException>()
                .WithMessage(length < 8 ? "m: not a Rhetor model file*" : "m: truncated*");
    }

    [Fact]
    public void A_single_flipped_bit_is_noticed()
    {
        var whole = Sample();
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            FluentActions.Invoking(() => ModelFile.Read(damaged, "m")).Should().Throw<ModelFileException>();
        }
    }

    [Fact]
    public void A_foreign_file_and_another_version_are_told_apart()
    {
        FluentActions.Invoking(() => ModelFile.Read(Encoding.UTF8.GetBytes("PK\u0003\u0004 a zip file of another program, long enough for a header"), "x.zip"))
            .Should().Throw<ModelFileException>().WithMessage("x.zip: not a Rhetor model file*");
        var later = Sample();
        later[8] = 2;
        FluentActions.Invoking(() => ModelFile.Read(later, "m")).Should().Throw<ModelFileException>().WithMessage("m: format version 2*version 1*");
    }

    [Fact]
    public void A_file_that_is_not_there_or_too_large_is_a_model_file_exception()
    {
        var path = Path.Combine(Path.GetTempPath(), $"rhetor-{Environment.ProcessId}-model.bin");
        FluentActions.Invoking(() => ModelFile.Load(path)).Should().Throw<ModelFileException>().WithMessage($"{path}: cannot be read*");
        File.WriteAllBytes(path, Sample());
        try
        {
            ModelFile.Load(path).Contains("trees").Should().BeTrue();
            FluentActions.Invoking(() => ModelFile.Load(path, maxLength: 100)).Should().Throw<ModelFileException>().WithMessage("*larger than 100 bytes*");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_section_that_is_missing_is_named() =>
        FluentActions.Invoking(() => ModelFile.Read(Sample(), "m").Open("words"))
            .Should().Throw<ModelFileException>().WithMessage("m: section 'words' is missing.");

    /// <summary>Hostile: the checksum is right, the contents are not. Nothing but a ModelFileException, and no large allocation.</summary>
    [Fact]
    public void Hostile_sections_are_refused_without_harm()
    {
        var file = ModelFile.Read(Sample(), "m");
        var random = new Random(6);
        var refused = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 4000; round++)
        {
            var section = file.SectionNames[random.Next(file.SectionNames.Length)];
            var bytes = file.GetSection(section).ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
                bytes[random.Next(Math.Min(bytes.Length, 60))] = (byte)random.Next(256);
            if (random.Next(4) == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            var reader = new SectionReader(bytes, "m", section);
            try
            {
                Read(section, ref reader);
                reader.ExpectEnd();
            }
            catch (ModelFileException e)
            {
                e.Message.Should().StartWith($"m: section '{section}', byte ");
                refused++;
            }
        }

        refused.Should().BeGreaterThan(1000);
        // A table may have up to 16 million columns, which is what an attacker gets at most.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 4000).Should().BeLessThan(2_000_000);
    }

    [Fact]
    public void Hostile_containers_are_refused_without_harm()
    {
        var random = new Random(16);
        var whole = Sample();
        for (var round = 0; round < 3000; round++)
        {
            var bytes = whole.ToArray();
            for (var k = random.Next(1, 4); k > 0; k--)
                bytes[random.Next(2) == 0 ? random.Next(10, 16) : random.Next(56, 140)] = (byte)random.Next(256);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(bytes, 0, 24);
            hash.AppendData(bytes, 56, bytes.Length - 56);
            hash.GetHashAndReset().CopyTo(bytes, 24);
            try
            {
                ModelFile.Read(bytes, "m");
            }
            catch (ModelFileException e)
            {
                e.Message.Should().StartWith("m: ");
            }
        }
    }

    [Fact]
    public void A_count_that_cannot_be_is_refused_before_anything_is_allocated()
    {
        byte[] bytes = [0xFF, 0xFF, 0xFF, 0xFF, 0x07];
        FluentActions.Invoking(() =>
        {
            var reader = new SectionReader(bytes, "m", "names");
            StringTableCodec.Read(ref reader);
        }).Should().Throw<ModelFileException>().WithMessage("m: section 'names', byte 5: 2147483647 items*0 bytes left.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Names")]
    [InlineData("a b")]
    [InlineData("names")]
    public void Names_of_sections_are_short_plain_and_unique(string name) =>
        FluentActions.Invoking(() => new ModelFileBuilder().Add("names", []).Add(name, [])).Should().Throw<ArgumentException>();

    [Fact]
    public void Numbers_keep_their_bytes()
    {
        var writer = new SectionWriter();
        foreach (var count in (int[])[0, 127, 128, 300, 1 << 20, int.MaxValue])
            writer.WriteCount(count);
        writer.WriteInt64(long.MinValue);
        writer.WriteSingle(-0f);
        var reader = new SectionReader(writer.Written, "m", "s");
        foreach (var count in (int[])[0, 127, 128, 300, 1 << 20, int.MaxValue])
            reader.ReadCount().Should().Be(count);
        reader.ReadInt64().Should().Be(long.MinValue);
        BinaryPrimitives.ReadInt32LittleEndian(reader.ReadBytes(4)).Should().Be(int.MinValue);
        reader.Remaining.Should().Be(0);
    }

    private static void Read(string section, ref SectionReader reader)
    {
        switch (section)
        {
            case "names": StringTableCodec.Read(ref reader); break;
            case "trees": TreeEnsembleCodec.Read(ref reader); break;
            case "table": LinearTableCodec.Read(ref reader); break;
            case "platt" or "isotonic": CalibratorCodec.Read(ref reader); break;
            default: LinearModelCodec.Read(ref reader); break;
        }
    }

    private static byte[] Sample()
    {
        var linear = new LinearModel(1 << 18, [0, 3, 262_143], [1.23456789f, -2f, 1e-9f], 0.5);
        return new ModelFileBuilder()
            .Add("names", w => StringTableCodec.Write(w, ["benægtelse", "", "угроза 𝔘"]))
            .Add("trees", w => TreeEnsembleCodec.Write(w, RandomTrees.Ensemble(4, 6, 9, 5)))
            .Add("linear", w => LinearModelCodec.Write(w, linear))
            .Add("half", w => LinearModelCodec.Write(w, linear, LinearEncoding.Half))
            .Add("table", w => LinearTableCodec.Write(w, LinearTable.Create([linear, new(1 << 18, [0, 7], [1f, 2f], 0)])))
            .Add("platt", w => CalibratorCodec.Write(w, Calibrator.Platt(1.25, -2)))
            .Add("isotonic", w => CalibratorCodec.Write(w, Calibrator.Isotonic([-1.5, 2], [0.25, 0.75])))
            .ToArray();
    }
}
