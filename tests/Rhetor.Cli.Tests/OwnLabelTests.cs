using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rhetor.Cli.Tests;

/// <summary>
/// A ninth of the rows bears a label that no rule was written for; rare words tell it, among sentences that rules and word classes have much to say about.
/// </summary>
public sealed class OwnLabelTests : IDisposable
{
    private static readonly string[] Syllables = ["bla", "dro", "fin", "gra", "kli", "mop", "nus", "pre", "qua", "ros", "sku", "tri", "vel", "wom", "zin", "hep"];
    private static readonly string[] Who = ["driver", "baker", "nurse", "farmer", "sailor", "miller"];
    private static readonly string[] Noise =
    [
        "they must not say that again", "we never asked for it", "why did nobody stop this", "perhaps the others are right",
        "everybody knows what they have done", "he denied the charges", "stop it now or else", "it was the worst day ever",
    ];

    private readonly TestCli _cli = new();
    private uint _state = 7;

    [Fact]
    public void Rare_words_decide_about_own_labels_whatever_the_rules_say_of_the_rest()
    {
        _cli.File("train.jsonl", Rows(500)).File("dev.jsonl", Rows(600));

        _cli.Run("train", "--data", "train.jsonl", "--language", "en", "--discover-markers", "--output", "m", "--outer-folds", "0", "--trees", "0").ExitCode.Should().Be(0);

        F1Of(_cli.Run("evaluate", "--data", "dev.jsonl", "--models", "m").Output).Should().BeGreaterThan(0.8);
    }

    [Theory]
    [InlineData("pl")]
    [InlineData(null)]
    public void A_model_for_all_languages_reads_rows_of_any_language_without_being_told(string? language)
    {
        _cli.File("train.jsonl", Rows(500, language)).File("dev.jsonl", Rows(300, language));
        _cli.Run("train", "--data", "train.jsonl", "--language", "und", "--discover-markers", "--output", "m", "--outer-folds", "0", "--trees", "0").ExitCode.Should().Be(0);

        var plain = _cli.Run("evaluate", "--data", "dev.jsonl", "--models", "m");

        F1Of(plain.Output).Should().BeGreaterThan(0.7);
        plain.Error.Should().NotContain("warning");
        plain.Output.Should().Be(_cli.Run("evaluate", "--data", "dev.jsonl", "--models", "m", "--language", "und").Output);
    }

    [Fact]
    public void Rows_that_no_model_is_for_are_not_judged_in_silence()
    {
        _cli.File("train.jsonl", Rows(500)).File("dev.jsonl", Rows(20, "pl") + Rows(200, null));
        _cli.Run("train", "--data", "train.jsonl", "--language", "en", "--discover-markers", "--output", "m", "--outer-folds", "0", "--trees", "0").ExitCode.Should().Be(0);

        var result = _cli.Run("evaluate", "--data", "dev.jsonl", "--models", "m");

        result.Error.Should().Contain("warning: 20 rows are read in 'pl', for which m has no model (only for 'en')");
        F1Of(result.Output).Should().BeGreaterThan(0.5, "rows of no language are read by the only model that there is");
    }

    public void Dispose() => _cli.Dispose();

    private static double F1Of(string output)
    {
        var report = output.Split('\n').Single(l => l.StartsWith("micro", StringComparison.Ordinal));
        return double.Parse(report[(report.IndexOf("F1 ", StringComparison.Ordinal) + 3)..].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private string Rows(int count, string? lang = "en")
    {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var isBorne = Next(9) == 0;
            var number = (Next(40) * 6) + (isBorne ? 0 : 1 + Next(5));
            string[] parts = [$"The {Who[Next(6)]} is {Syllables[number % 16]}{Syllables[number / 16]}", .. Enumerable.Range(0, 1 + Next(3)).Select(_ => Noise[Next(Noise.Length)])];
            string[] labels = isBorne ? ["Insult"] : [];
            rows.Append(JsonSerializer.Serialize(new { lang, text = string.Join(", ", parts) + ".", labels })).Append('\n');
        }

        return rows.ToString();
    }

    private int Next(int below)
    {
        _state = ((_state * 1103515245) + 12345) & 0x7fffffff;
        return (int)((_state >> 8) % (uint)below);
    }
}
