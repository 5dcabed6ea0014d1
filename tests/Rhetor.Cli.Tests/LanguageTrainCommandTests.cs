using System.Text;

namespace Rhetor.Cli.Tests;

public sealed class LanguageTrainCommandTests : IDisposable
{
    private readonly TestCli _cli = new TestCli().File("train.conllu", Treebank()).File("dev.conllu", Treebank(3)).File("text.txt", "Мати знає рибу.");

    [Fact]
    public void A_treebank_becomes_a_grammar_that_parse_uses()
    {
        var trained = Train("--output", "grammars/uk");
        trained.ExitCode.Should().Be(0);
        trained.Output.Should().StartWith(Path.Combine("grammars/uk", "grammar.bin") + ": 40 sentences, 160 words\n").And.Contain("UPOS  1.0000 of 12\n").And.Contain("lemma ").And.Contain("UAS ");
        _cli.Read("grammars/uk/grammar.license.md").Should().Contain("CC0");
        var tokens = _cli.Run("parse", "text.txt", "--language", "uk", "--language-models", "grammars", "--format", "json").Json
            .GetProperty("sentences")[0].GetProperty("tokens").EnumerateArray();
        tokens.Select(t => t.GetProperty("upos").GetString()).Should().Equal("NOUN", "VERB", "NOUN", "PUNCT");
        tokens.First().GetProperty("lemma").GetString().Should().Be("мати");
    }

    [Fact]
    public void The_same_files_and_seed_give_the_same_bytes()
    {
        Train("--output", "a");
        Train("--output", "b");
        System.IO.File.ReadAllBytes(Path.Combine(_cli.Folder, "a", "grammar.bin")).Should().Equal(System.IO.File.ReadAllBytes(Path.Combine(_cli.Folder, "b", "grammar.bin")));
    }

    [Fact]
    public void A_broken_line_is_named_and_nothing_is_written()
    {
        _cli.File("broken.conllu", "1\tМати\tмати\tNOUN\t_\t_\t0\troot\t_\t_\n2\tзнає\n\n");
        var result = _cli.Run("language", "train", "--treebank", "broken.conllu", "--language", "uk", "--licence", "CC0");
        result.ExitCode.Should().Be(3);
        result.ErrorLines.Should().ContainSingle().Which.Should().MatchRegex("broken\\.conllu:2: .*10");
        System.IO.File.Exists(Path.Combine(_cli.Folder, "models", "uk", "grammar.bin")).Should().BeFalse();
    }

    [Theory]
    [InlineData(2, "*--treebank is missing*", "language", "train", "--language", "uk")]
    [InlineData(2, "*--language is missing*", "language", "train", "--treebank", "train.conllu")]
    [InlineData(2, "*--language got 'Ukrainian'*", "language", "train", "--treebank", "train.conllu", "--language", "Ukrainian")]
    [InlineData(3, "*gone.conllu: no such file or folder*", "language", "train", "--treebank", "gone.conllu", "--language", "uk", "--licence", "CC0")]
    [InlineData(3, "*text.txt:1:*", "language", "train", "--treebank", "text.txt", "--language", "uk", "--licence", "CC0")]
    [InlineData(2, "*--language-models gone: no such folder*", "parse", "text.txt", "--language-models", "gone")]
    [InlineData(4, "*no grammar.bin*", "parse", "text.txt", "--language-models", ".")]
    public void What_cannot_be_done_is_said(int code, string message, params string[] command)
    {
        var result = _cli.Run(command);
        result.ExitCode.Should().Be(code);
        string.Join('\n', result.ErrorLines).Should().Match(message);
    }

    [Fact]
    public void A_damaged_grammar_is_refused_with_its_name()
    {
        _cli.File("grammars/uk/grammar.bin", "no grammar");
        var result = _cli.Run("parse", "text.txt", "--language", "uk", "--language-models", "grammars");
        result.ExitCode.Should().Be(4);
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("grammar.bin");
    }

    public void Dispose() => _cli.Dispose();

    private CliResult Train(params string[] more) =>
        _cli.Run(["language", "train", "--treebank", "train.conllu", "--dev", "dev.conllu", "--language", "uk", "--licence", "CC0", "--epochs", "4", .. more]);

    private static string Treebank(int sentences = 40)
    {
        string[] subjects = ["Мати", "Кішка", "Дочка", "Сестра"];
        string[] objects = ["рибу", "книгу", "воду", "гору"];
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
        {
            var subject = subjects[i % 4];
            var thing = objects[i / 4 % 4];
            text.Append($"1\t{subject}\t{subject.ToLowerInvariant()}\tNOUN\t_\tCase=Nom\t2\tnsubj\t_\t_\n2\tзнає\tзнати\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n")
                .Append($"3\t{thing}\t{thing[..^1]}а\tNOUN\t_\tCase=Acc\t2\tobj\t_\t_\n4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n");
        }

        return text.ToString();
    }
}
