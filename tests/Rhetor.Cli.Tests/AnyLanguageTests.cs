namespace Rhetor.Cli.Tests;

/// <summary>Languages without a pack: they are parsed, analysed, trained and measured under whatever tag they have.</summary>
public sealed class AnyLanguageTests : IDisposable
{
    private const string Ukrainian = "Міністр прийшов о дев’ятій ранку. «Ми не підемо звідси», — сказав він. Чому так? Ніхто не знав.\n";
    private const string Chinese = "部长九点到了。他说：“我们不走。”没有人回答！\n";
    private const string NoRules = "rhetor: note: there are no rules and no model for 'uk' (only for da, en), so nothing is found in it; --rules and --models name your own";

    private static readonly string[] Who = ["Мер", "Пекар", "Вчитель", "Водій", "Лікар", "Моряк", "Мельник", "Коваль", "Сторож", "Маляр"];
    private static readonly string[] What = ["новий міст", "довгу чергу", "стару школу", "нічний автобус"];

    private readonly TestCli _cli = new TestCli().File("uk.txt", Ukrainian).File("zh.txt", Chinese).File("en.txt", Texts.Port);

    [Theory]
    [InlineData("uk.txt", "uk", "uk", "author", "direct", "author", "author")]
    [InlineData("uk.txt", "UK-ua", "uk-UA", "author", "direct", "author", "author")]
    [InlineData("zh.txt", "zh-hans", "zh-Hans", "author", "direct", "author")]
    public void Any_tag_can_be_parsed(string file, string tag, string language, params string[] voices)
    {
        var json = _cli.Run("parse", file, "--language", tag, "--format", "json").Json;
        json.GetProperty("language").GetString().Should().Be(language);
        json.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("voice").GetString()).Should().Equal(voices);
    }

    [Fact]
    public void A_language_without_rules_or_model_has_no_findings_and_one_note_says_why()
    {
        var result = _cli.File("uk2.txt", Ukrainian).Run("analyze", "uk.txt", "uk2.txt", "--language", "uk", "--format", "json");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().Equal(NoRules);
        var document = result.Json.GetProperty("documents")[0];
        document.GetProperty("language").GetString().Should().Be("uk");
        document.GetProperty("sentences").GetArrayLength().Should().Be(4);
        document.GetProperty("findings").GetArrayLength().Should().Be(0);
        _cli.Run("analyze", "uk.txt", "--language", "uk", "--quiet").ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public void A_language_that_is_told_by_its_words_is_named_once()
    {
        var result = _cli.File("uk2.txt", Ukrainian).Run("analyze", "uk.txt", "uk2.txt", "--format", "json");
        result.ExitCode.Should().Be(0);
        result.ErrorLines.Should().Equal(
            "rhetor: note: uk.txt: read as 'uk', for which there are no rules and no model (only for da, en), so nothing is found in it; --language names another");
        result.Json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("language").GetString()).Should().Equal("uk", "uk");
        _cli.Run("parse", "zh.txt", "--format", "json").Json.GetProperty("language").GetString().Should().Be("zh");
    }

    [Fact]
    public void A_configuration_file_may_name_any_language()
    {
        var result = _cli.File(".editorconfig", "root = true\n[uk*]\nrhetor_language = uk\n").Run("analyze", "uk.txt", "--format", "json");
        result.Json.GetProperty("documents")[0].GetProperty("language").GetString().Should().Be("uk");
        result.ErrorLines.Should().ContainSingle().Which.Should().Contain("no rules and no model");
    }

    [Fact]
    public void English_of_a_country_is_English()
    {
        var plain = _cli.Run("analyze", "en.txt", "--language", "en", "--no-models", "--format", "json");
        var british = _cli.Run("analyze", "en.txt", "--language", "en-GB", "--no-models", "--format", "json");
        british.Output.Should().Be(plain.Output).And.Contain("\"language\": \"en\"");
        british.ErrorLines.Should().BeEmpty();
        _cli.Run("parse", "en.txt", "--language", "en-GB").Output.Should().Be(_cli.Run("parse", "en.txt", "--language", "en").Output);
        _cli.Run("rules", "list", "--language", "en-GB").Output.Should().Be(_cli.Run("rules", "list", "--language", "en").Output);
    }

    [Fact]
    public void Rules_of_ones_own_read_a_language_without_a_pack()
    {
        _cli.File("rules/never.yml", """
            id: uk.denial.nobody-knew
            title: Nobody knew
            marker: denial
            strength: strong
            status: test
            since: 0.1.0
            message: "»{match}«"
            pattern:
              - { form: ніхто }
              - { form: не }
              - { form: [знав, чув] }
            examples:
              - match: "Але [|ніхто не знав|]."
              - match: "Бо [|ніхто не чув|]."
              - clean: "Усі пішли додому."
              - clean: "Вони прийшли вранці."

            """);
        _cli.Run("rules", "test", "--rules", Path.Combine(_cli.Folder, "rules"), "--no-rules").Output.Should().Be("1 rule: all laws hold\n");
        foreach (var tag in new[] { "uk", "uk-UA" })
        {
            var result = _cli.Run("analyze", "uk.txt", "--language", tag, "--rules", "rules", "--no-models", "--format", "csv");
            result.Output.Should().Contain("uk.denial.nobody-knew");
            result.ErrorLines.Should().BeEmpty();
        }
    }

    [Fact]
    public void Own_labels_in_Ukrainian_become_a_model_that_analyze_and_evaluate_use()
    {
        _cli.File("rows.jsonl", Rows("бурчить на", "бурчання", "uk") + Rows("лає", "бурчання", "uk-UA") + Rows("дивиться на", null, "uk") + Rows("минає", null, "uk"));
        var trained = _cli.Run("train", "--data", "rows.jsonl", "--language", "uk", "--output", "m", "--discover-markers", "--outer-folds", "1", "--trees", "0");
        trained.ExitCode.Should().Be(0);
        trained.Error.Should().NotContain("left out");

        var analyzed = _cli.File("new.txt", "Мер бурчить на стару школу. Пекар минає новий міст.").Run("analyze", "new.txt", "--language", "uk", "--models", "m", "--format", "json");
        analyzed.ExitCode.Should().Be(0);
        analyzed.ErrorLines.Should().BeEmpty();
        analyzed.Json.GetProperty("documents")[0].GetProperty("language").GetString().Should().Be("uk");
        analyzed.Json.GetProperty("documents")[0].GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("labels").GetArrayLength()).Should().Equal(1, 0);

        _cli.Run("analyze", "new.txt", "--language", "uk-UA", "--models", "m", "--format", "csv").Output.Should().Contain("бурчання");
        _cli.Run("evaluate", "--data", "rows.jsonl", "--language", "uk", "--models", "m").ErrorLines.Should().BeEmpty();
        var other = _cli.Run("analyze", "zh.txt", "--language", "zh", "--models", "m");
        other.ExitCode.Should().Be(4);
        other.ErrorLines.Should().Equal("rhetor: --models m: no model for 'zh', only for uk");
    }

    [Theory]
    [InlineData("parse", "uk.txt")]
    [InlineData("analyze", "uk.txt")]
    [InlineData("baseline", "create", "uk.txt", "--output", "b.json")]
    [InlineData("labels", "suggest", "uk.txt", "--output", "l.jsonl")]
    [InlineData("rules", "list")]
    [InlineData("rules", "stats", "--data", "rows.jsonl")]
    [InlineData("train", "--data", "rows.jsonl", "--output", "m")]
    [InlineData("evaluate", "--data", "rows.jsonl")]
    [InlineData("language", "train", "--treebank", "t.conllu")]
    [InlineData("models", "import", "m.zip", "--marker", "denial", "--output", "m")]
    public void Every_command_refuses_what_is_no_tag_and_says_what_one_is(params string[] command)
    {
        var result = _cli.Run([.. command, "--language", "englsih!"]);
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.ErrorLines.Should().ContainSingle().Which.Should().StartWith("rhetor: --language got 'englsih!': expected ").And.EndWith("a language tag such as uk, pt-BR or zh-Hant");
    }

    public void Dispose() => _cli.Dispose();

    private static string Rows(string verb, string? label, string language) => string.Concat(Who.SelectMany(who => What.Select(what =>
        $$"""{"lang":"{{language}}","text":"{{who}} {{verb}} {{what}}.","labels":[{{(label is null ? "" : $"\"{label}\"")}}],"source":"made up","group":"{{who}}"}""" + "\n")));
}
