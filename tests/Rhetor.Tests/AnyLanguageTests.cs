using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Tests;

public sealed class AnyLanguageTests
{
    private const string Greek = "Ο υπουργός ήρθε στις εννέα. «Δεν φεύγουμε από εδώ», είπε.";

    [Theory]
    [InlineData("el", "el")]
    [InlineData("EL-gr", "el-GR")]
    [InlineData("da-DK", "da")]
    [InlineData("und", "und")]
    public void The_engine_reads_texts_in_any_language_under_its_tag(string tag, string language)
    {
        var engine = RhetorEngine.Create(new RhetorOptions { Language = tag, UseModels = false });

        var report = engine.Analyze(Greek);

        report.Language.Should().Be(language);
        report.Findings.Should().BeEmpty();
        engine.Annotate(SourceText.From(Greek)).Language.Should().Be(language);
        engine.Annotate(SourceText.From(Greek), Annotations.All, "zh-hant").Language.Should().Be("zh-Hant");
        engine.Open(SourceText.From(Greek)).WithChange(new TextChange(new TextSpan(0, 1), "Η")).Report.Language.Should().Be(language);
    }

    [Theory]
    [InlineData("englsih!")]
    [InlineData("english")]
    [InlineData("x y")]
    [InlineData("")]
    public void What_is_no_tag_is_refused_with_an_example(string tag)
    {
        var act = () => RhetorEngine.Create(new RhetorOptions { Language = tag });

        act.Should().Throw<RhetorConfigurationException>().WithMessage($"Language is '{tag}': expected 'auto' or a language tag such as uk, pt-BR or zh-Hant");
    }

    [Fact]
    public void An_analyzer_for_a_language_reads_its_countries_too()
    {
        var options = new RhetorOptions { UseModels = false, Analyzers = { new Hello() } };
        var engine = RhetorEngine.Create(options);

        foreach (var (tag, findings) in new[] { ("pt", 1), ("pt-BR", 1), ("el", 0), ("en", 0) })
            engine.Analyze(new TextInput(SourceText.From("Ola mundo.")) { Options = new() { Language = tag } }).Findings.Should().HaveCount(findings, tag);
    }

    private sealed class Hello : TextAnalyzer
    {
        private static readonly RuleDescriptor Rule = new() { Id = "pt.loaded-language.hello", Title = "A greeting", Marker = "loaded-language", Language = "pt", Strength = Strength.Strong };

        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.RequireLanguage("pt");
            context.RegisterSentenceAction(static c => c.Report(Rule, c.Sentence.Span));
        }
    }
}
