using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Rules;
using Rhetor.Text;

namespace Rhetor.Testing;

/// <summary>
/// Holds an analyzer to marked text: it must report exactly the spans that <c>[|…|]</c> marks, and under <c>{|rule-id:…|}</c> those of
/// that rule. For any test framework: a failure is a <see cref="VerificationException"/>. Thread-safe.
/// </summary>
public sealed class AnalyzerVerifier
{
    private readonly AnalyzerDriver _driver;
    private readonly ILanguage _language;

    /// <summary>Creates a verifier.</summary>
    /// <param name="analyzer">The analyzer under test.</param>
    /// <param name="language">The language that annotates the texts.</param>
    public AnalyzerVerifier(TextAnalyzer analyzer, ILanguage language)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(language);
        _driver = new AnalyzerDriver([analyzer]);
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
        if (result.Failures is [var failure, ..]) throw new VerificationException($"{failure.Analyzer} threw {failure.Message}");
        var expected = marked.Spans.Select(s => new NamedSpan("", s)).Concat(marked.NamedSpans).ToList();
        var found = result.Evidence.Where(e => e.Stands).Select(e => new NamedSpan(NameOf(e, marked), e.Span)).Distinct().ToList();
        if (SpanReport.Compare(marked.Text, expected, found) is { } difference)
            throw new VerificationException($"the analyzer reports other spans than the test marks{Environment.NewLine}{difference}");
    }

    // A hit bears its rule's name where the test marks that name, and no plain mark takes it.
    private static string NameOf(Evidence evidence, MarkedText marked)
    {
        if (marked.NamedSpans.Contains(new NamedSpan(evidence.Rule.Id, evidence.Span))) return evidence.Rule.Id;
        var isNamed = marked.NamedSpans.Any(s => string.Equals(s.Name, evidence.Rule.Id, StringComparison.Ordinal));
        return isNamed && !marked.Spans.Contains(evidence.Span) ? evidence.Rule.Id : "";
    }
}
