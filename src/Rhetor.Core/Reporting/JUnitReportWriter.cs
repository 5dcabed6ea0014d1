using System.Globalization;
using System.Text;
using System.Xml;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes JUnit XML for build servers: a suite a document, a failed case a finding that counts, a skipped case a suppressed one, a passed case where there is none, an error a text that failed.</summary>
public sealed class JUnitReportWriter : IReportWriter, IDisposable
{
    private readonly XmlWriter _xml;

    /// <summary>Creates a writer.</summary>
    /// <param name="output">Where the report goes, in UTF-8 without a byte order mark. It stays open.</param>
    public JUnitReportWriter(Stream output) => _xml = XmlWriter.Create(
        output,
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = false, CloseOutput = false });

    /// <inheritdoc/>
    public void Begin(ToolInfo tool)
    {
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "rhetor");
    }

    /// <inheritdoc/>
    public void Write(DocumentReport document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var path = Clean(document.Path ?? "text");
        var shown = document.Findings.Where(f => f.Counts).ToList();
        var suppressed = document.Findings.Where(f => f.Suppressed is not null).ToList();
        StartSuite(path, Math.Max(1, shown.Count + suppressed.Count), failures: shown.Count, errors: 0, skipped: suppressed.Count);
        if (shown.Count + suppressed.Count == 0) WriteCase("no findings", path, null, null, null, null);
        foreach (var finding in shown)
        {
            var location = document.Source.GetLocation(document.InSource(finding.Span));
            var whose = finding.Speaker is { } speaker ? $"{Names.Of(finding.Voice)}, {speaker}" : Names.Of(finding.Voice);
            var sentence = finding.IsAboutText ? document.Document.TextOf(document.Document.Sentences[finding.Sentence]) : "";
            var rules = string.Join(", ", finding.Evidence.Select(e => e.Rule.Id).Distinct(StringComparer.Ordinal));
            var score = finding.Score.ToString("0.00", CultureInfo.InvariantCulture);
            WriteCase(NameOf(document, finding), path, "failure", finding.Marker, Clean(finding.Message), Clean($"{location}: {finding.Message} ({whose}; {score})\n{sentence}\n{rules}".TrimEnd()));
        }

        foreach (var finding in suppressed)
            WriteCase(NameOf(document, finding), path, "skipped", null, Clean($"{Names.Of(finding.Suppressed!.Kind)}{(finding.Suppressed.Reason is { } reason ? $": {reason}" : "")}"), null);

        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            StartSuite(Clean(error.Path), 1, failures: 0, errors: 1, skipped: 0);
            WriteCase("read", Clean(error.Path), "error", "input", Clean(error.Message), Clean(error.ToString()));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static string NameOf(DocumentReport document, Finding finding)
    {
        var start = document.Source.GetLocation(document.InSource(finding.Span)).Start;
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Id} {finding.Marker} {start.Line + 1}:{start.Character + 1}");
    }

    private void StartSuite(string name, int tests, int failures, int errors, int skipped)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteCase(string name, string path, string? kind, string? type, string? message, string? text)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("classname", path);
        if (kind is not null)
        {
            _xml.WriteStartElement(kind);
            _xml.WriteAttributeString("message", message);
            if (type is not null) _xml.WriteAttributeString("type", type);
            if (text is not null) _xml.WriteString(text);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    // XML 1.0 has no way to write most control characters and lone surrogates.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
