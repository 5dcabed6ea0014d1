using System.Diagnostics;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules;
using Rhetor.Text;

namespace Rhetor.Testing;

/// <summary>
/// Holds an analyzer to marked text: it must report exactly the spans that <c>[|…|]</c> marks, and under <c>{|name:…|}</c> those of
/// the rule with that id or, as in <c>{|veiled-threat:…|}</c>, of the marker with that slug. For any test framework: a failure is a <see cref="VerificationException"/>. Thread-safe.
/// </summary>
public sealed class AnalyzerVerifier
{
    private static readonly TimeSpan TimeBudget = TimeSpan.FromSeconds(30);
    private readonly AnalyzerDriver _driver;
    private readonly ILanguage _language;

    /// <summary>Creates a verifier.</summary>
    /// <param name="analyzer">The analyzer under test.</param>
    /// <param name="language">The language that annotates the texts.</param>
    public AnalyzerVerifier(TextAnalyzer analyzer, ILanguage language)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(language);
        // An endless loop fails the test instead of hanging it; who steps through an analyzer takes as long as he likes.
        var budget = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeBudget;
        _driver = new AnalyzerDriver([analyzer], new AnalyzerDriverOptions { TimeBudget = budget });
        _language = language;
    }

    /// <summary>Runs the analyzer over the text and compares. Withdrawn hits count as none.</summary>
    /// <param name="markup">The text with its marks; without any, nothing may be reported.</param>
    /// <exception cref="VerificationException">The analyzer threw, or reported other spans.</exception>
    /// <exception cref="FormatException">The markup does not close.</exception>
    public void Verify(string markup)
    {
        var marked = MarkedText.Parse(markup);
        var document = _language.Annotate(SourceText.From(marked.Text), _driver.NeedsFor(_language.Code));
        var result = _driver.Run(document);
        if (result.Failures is [var failure, ..]) throw new VerificationException(Describe(failure));
        var expected = marked.Spans.Select(s => new NamedSpan("", s)).Concat(marked.NamedSpans).ToList();
        var found = result.Evidence.Where(e => e.Stands).Select(e => new NamedSpan(NameOf(e, marked), e.Span)).Distinct().ToList();
        if (SpanReport.Compare(marked.Text, expected, found) is { } difference)
            throw new VerificationException($"the analyzer reports other spans than the test marks{Environment.NewLine}{difference}");
    }

    private static string Describe(AnalyzerFailure failure) => failure.Kind == AnalyzerFailureKind.Exception
        ? $"{failure.Analyzer} threw {failure.Message}"
        : $"{failure.Id}: {failure.Analyzer}: {failure.Message}";

    // A hit bears its rule's or its marker's name where the test marks that name, and no plain mark takes it.
    private static string NameOf(Evidence evidence, MarkedText marked)
    {
        string[] names = [evidence.Rule.Id, evidence.Rule.Marker];
        foreach (var name in names)
        {
            if (marked.NamedSpans.Contains(new NamedSpan(name, evidence.Span))) return name;
        }

        if (marked.Spans.Contains(evidence.Span)) return "";
        return names.FirstOrDefault(name => marked.NamedSpans.Any(s => string.Equals(s.Name, name, StringComparison.Ordinal))) ?? "";
    }
}
