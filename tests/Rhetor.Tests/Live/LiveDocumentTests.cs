using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Text;

namespace Rhetor.Tests.Live;

public sealed class LiveDocumentTests
{
    private static readonly RhetorEngine Engine = RhetorEngine.CreateDefault();

    [Theory]
    [InlineData("The ferry runs on time", "The ferry never runs on time")]
    [InlineData("A bloodthirsty crowd filled", "A crowd filled")]
    [InlineData("may last for years", "may last for decades")]
    public void An_edit_inside_a_sentence_reads_only_it_and_its_neighbour_anew(string old, string @new)
    {
        var text = Texts.Repeated(Texts.English, 5);
        var before = Engine.Open(SourceText.From(text));
        var after = before.WithChange(new TextChange(new TextSpan(text.IndexOf(old, StringComparison.Ordinal), old.Length), @new));

        before.AnalyzedSentences.Should().Be(before.Report.Document.Sentences.Length);
        before.ParsedSentences.Should().Be(before.Report.Document.Sentences.Length).And.BeGreaterThan(50);
        after.ParsedSentences.Should().Be(1);
        after.AnalyzedSentences.Should().BeInRange(1, 2);
        ReportText.Of(after.Report).Should().Be(ReportText.Of(Engine.Analyze(after.Text)));
    }

    [Fact]
    public void Typing_a_sentence_key_by_key_reads_little_anew_at_each_key()
    {
        var document = Engine.Open(SourceText.From(Texts.Danish));
        var at = Texts.Danish.IndexOf("Færgen sejler", StringComparison.Ordinal);
        foreach (var key in "Vi lukker for gassen, hvis de ikke svarer. ")
        {
            document = document.WithChange(new TextChange(new TextSpan(at++, 0), key.ToString()));
            document.ParsedSentences.Should().BeLessThanOrEqualTo(3);
            document.AnalyzedSentences.Should().BeLessThanOrEqualTo(4);
        }

        ReportText.Of(document.Report).Should().Be(ReportText.Of(Engine.Analyze(document.Text)));
    }

    [Fact]
    public void A_quotation_mark_flips_the_voice_of_what_follows_without_new_grammar()
    {
        const string text = "Hun kom hjem i går. »Vi lukker for gassen. Det regner. Det er slut,« sagde hun. Han gik.";
        var before = Engine.Open(SourceText.From(text), new() { Language = "da" });
        var after = before.WithChange(new TextChange(new TextSpan(text.IndexOf('»', StringComparison.Ordinal), 1), ""));

        after.Report.Document.Sentences.Select(s => s.Voice).Should().NotEqual(before.Report.Document.Sentences.Select(s => s.Voice));
        after.ParsedSentences.Should().BeLessThan(after.Report.Document.Sentences.Length);
        after.AnalyzedSentences.Should().BeGreaterThan(after.ParsedSentences, "sentences whose voice flipped must be read anew");
        ReportText.Of(after.Report).Should().Be(ReportText.Of(Scratch(after.Text, "da")));
    }

    [Fact]
    public void An_edit_can_turn_a_text_into_one_of_another_language()
    {
        var document = Engine.Open(SourceText.From(Texts.English));
        document = document.WithChange(new TextChange(new TextSpan(0, document.Text.Length), Texts.Danish));

        document.Report.Language.Should().Be("da");
        ReportText.Of(document.Report).Should().Be(ReportText.Of(Engine.Analyze(Texts.Danish)));
    }

    [Fact]
    public void The_document_before_an_edit_stays_what_it_was()
    {
        var before = Engine.Open(SourceText.From(Texts.English));
        var report = ReportText.Of(before.Report);
        before.WithChange(new TextChange(new TextSpan(0, 200), "“"));

        ReportText.Of(before.Report).Should().Be(report);
    }

    [Fact]
    public void An_edit_outside_the_text_is_refused()
    {
        var act = () => Engine.Open(SourceText.From("Short.")).WithChange(new TextChange(new TextSpan(4, 9), ""));

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void An_analyzer_without_declared_reach_reads_every_sentence_at_every_edit(bool declares, bool readsAll)
    {
        var options = new RhetorOptions { Language = "en" };
        var analyzer = new CountingAnalyzer(declares);
        options.Analyzers.Add(analyzer);
        var document = RhetorEngine.Create(options).Open(SourceText.From(Texts.English));
        var all = analyzer.Calls;

        analyzer.Calls = 0;
        document.WithChange(new TextChange(new TextSpan(Texts.English.IndexOf("ferry", StringComparison.Ordinal), 5), "train"));

        (analyzer.Calls == all).Should().Be(readsAll);
        analyzer.Calls.Should().BePositive();
    }

    [Theory]
    [InlineData("en", 1)]
    [InlineData("da", 2)]
    public void Any_edits_give_the_report_of_an_analysis_from_scratch(string language, int seed)
    {
        var random = new Random(seed);
        var document = Engine.Open(SourceText.From(language == "en" ? Texts.English : Texts.Danish), new() { Language = language });
        int kept = 0, sentences = 0;
        for (var i = 0; i < 120; i++)
        {
            var change = RandomEdit.Next(random, document.Text);
            document = document.WithChange(change);
            var scratch = Scratch(document.Text, language);

            ReportText.Of(document.Report).Should().Be(ReportText.Of(scratch), "edit {0} was {1}", i, change);
            sentences += document.Report.Document.Sentences.Length;
            kept += document.Report.Document.Sentences.Length - document.AnalyzedSentences;
        }

        kept.Should().BeGreaterThan(sentences / 2, "most edits leave most sentences alone");
    }

    private static Findings.DocumentReport Scratch(SourceText text, string language) =>
        Engine.Analyze(new TextInput(SourceText.From(text.ToString())) { Options = new() { Language = language } });

    private sealed class CountingAnalyzer(bool declares) : TextAnalyzer
    {
        private int _calls;

        public int Calls
        {
            get => _calls;
            set => _calls = value;
        }

        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context)
        {
            if (declares) context.DeclareReach(0, 0);
            context.RegisterSentenceAction(_ => Interlocked.Increment(ref _calls));
        }
    }
}
