using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

public sealed class GrammarModelFileTests
{
    private static readonly byte[] File =
        ModelFiles.Save(GrammarTrainer.Train(Treebanks.Danish, "da", new GrammarTrainingOptions { Epochs = 3 }));

    [Fact]
    public void A_model_read_back_says_the_same_and_is_written_to_the_same_bytes()
    {
        var model = ModelFiles.Load(File);
        new Annotated(model, "Katten ser fuglen .").Relations.Should().Be("nsubj root obj punct");
        ModelFiles.Save(model).Should().Equal(File);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < File.Length; length += 37)
        {
            var load = () => ModelFiles.Load(File[..length]);
            load.Should().Throw<GrammarModelException>().WithMessage("grammar.bin: *");
        }
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        for (var at = 0; at < File.Length; at += 41)
        {
            var bytes = (byte[])File.Clone();
            bytes[at] ^= 0x40;
            var load = () => ModelFiles.Load(bytes);
            load.Should().Throw<GrammarModelException>();
        }
    }

    [Fact]
    public void Another_file_and_another_version_are_named_as_such()
    {
        var foreign = () => ModelFiles.Load("PK\u0003\u0004 this is a zip file and no grammar, however long it may be"u8.ToArray());
        foreign.Should().Throw<GrammarModelException>().WithMessage("grammar.bin: expected a grammar model (it begins with RHGM)*");
        var bytes = (byte[])File.Clone();
        bytes[4] = 99;
        var later = () => ModelFiles.Load(bytes);
        later.Should().Throw<GrammarModelException>().WithMessage("*found version 99*");
    }
}
