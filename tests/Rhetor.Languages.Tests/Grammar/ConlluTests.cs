using Rhetor.Languages.Grammar.Conllu;

namespace Rhetor.Languages.Tests.Grammar;

public sealed class ConlluTests
{
    private const string Sample =
        "# sent_id = 1\n# text = Don't.\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tDo\tdo\tAUX\tVBP\tMood=Imp\t0\troot\t0:root\t_\n"
        + "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n2.1\tgo\tgo\tVERB\t_\t_\t_\t_\t0:root\t_\n3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n";

    [Fact]
    public void What_is_read_is_written_back_byte_for_byte()
    {
        var writer = new StringWriter();
        foreach (var sentence in Treebanks.Read(Sample))
            ConlluWriter.Write(writer, sentence);
        writer.ToString().Should().Be(Sample);
    }

    [Fact]
    public void Ranges_and_empty_nodes_are_kept_but_are_no_words()
    {
        var sentence = Treebanks.Read(Sample).Single();
        sentence.Rows.Should().HaveCount(5);
        sentence.Words.Select(word => word.Form).Should().Equal("Do", "n't", ".");
        sentence.Line.Should().Be(3);
    }

    [Fact]
    public void Carriage_returns_a_missing_last_line_and_an_underscore_are_understood()
    {
        var sentences = Treebanks.Read("1\t_\t_\tPUNCT\t_\t_\t0\troot\t_\t_\r\n\r\n\r\n1\ta\t_\t_\t_\t_\t_\t_\t_\t_");
        sentences.Should().HaveCount(2);
        sentences[0].Rows[0].Lemma.Should().Be("_");
        sentences[1].Rows[0].Lemma.Should().BeEmpty();
        sentences[1].Rows[0].Head.Should().BeEmpty();
    }

    [Theory]
    [InlineData("# c\n1\ta\ta\n", "test.conllu:2: expected 10 columns parted by tabs, found 3")]
    [InlineData("1\ta\ta\tNOUNS\t_\t_\t0\troot\t_\t_\n", "test.conllu:1: expected a universal part of speech in column 4, found 'NOUNS'")]
    [InlineData("1\ta\ta\tNOUN\t_\t_\t7\tobj\t_\t_\n", "test.conllu:1: expected a head between 0 and 1, found '7'")]
    [InlineData("2\ta\ta\tNOUN\t_\t_\t0\troot\t_\t_\n", "test.conllu:1: expected word 1, found '2'")]
    [InlineData("x\ta\ta\tNOUN\t_\t_\t0\troot\t_\t_\n", "test.conllu:1: expected an id such as 3, 3-4 or 3.1, found 'x'")]
    public void A_malformed_line_is_named_with_what_was_expected(string text, string message)
    {
        var read = () => Treebanks.Read(text);
        read.Should().Throw<ConlluException>().WithMessage(message);
    }
}
