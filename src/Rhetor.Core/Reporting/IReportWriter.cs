using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>
/// Writes a report, document by document, so that a corpus needs no more memory than its largest text. Used by one thread:
/// <see cref="Begin"/>, any number of <see cref="Write"/>, <see cref="End"/>.
/// </summary>
public interface IReportWriter
{
    /// <summary>Opens the report.</summary>
    void Begin(ToolInfo tool);

    /// <summary>Writes what is said of one text.</summary>
    void Write(DocumentReport document);

    /// <summary>Closes the report with the inputs that failed, and flushes it. The stream stays open.</summary>
    void End(IReadOnlyList<InputError> errors);
}
