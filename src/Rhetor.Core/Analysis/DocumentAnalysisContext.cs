using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>A document as an analyzer sees it. Valid during the call, for its thread.</summary>
public class DocumentAnalysisContext
{
    private readonly List<Evidence> _evidence;

    internal DocumentAnalysisContext(AnnotatedDocument document, List<Evidence> evidence, CancellationToken cancellationToken)
    {
        Document = document;
        _evidence = evidence;
        CancellationToken = cancellationToken;
    }

    /// <summary>The document.</summary>
    public AnnotatedDocument Document { get; }

    /// <summary>Ends the work early.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Reports a hit of a rule at a span, in UTF-16 code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies in no sentence.</exception>
    public void Report(RuleDescriptor rule, TextSpan span) => Report(rule, span, []);

    /// <summary>Reports a hit of a rule at a span, with named parts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies in no sentence.</exception>
    public void Report(RuleDescriptor rule, TextSpan span, ImmutableArray<Capture> captures)
    {
        var sentence = Document.SentenceAt(span.Start) ?? throw new ArgumentOutOfRangeException(nameof(span), "The span lies in no sentence.");
        Report(new Evidence { Rule = rule, Sentence = sentence.Index, Span = span, Captures = captures });
    }

    /// <summary>Reports evidence made elsewhere.</summary>
    public void Report(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        _evidence.Add(evidence);
    }
}
