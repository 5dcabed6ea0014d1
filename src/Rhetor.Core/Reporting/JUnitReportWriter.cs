using System.Globalization;
using System.Text;
using System.Xml;
using Rhetor.Findings;

namespace Rhetor.Reporting;

/// <summary>Writes JUnit XML for build servers: a suite a document, a failed case a finding that counts, a passed case where there is none, an error a text that failed.</summary>
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
        StartSuite(path, Math.Max(1, shown.Count), failures: shown.Count, errors: 0);
        if (shown.Count == 0) WriteCase("no findings", path, null, null, null);
        foreach (var finding in shown)
        {
            var location = document.Source.GetLocation(document.InSource(finding.Span));
            var name = string.Create(CultureInfo.InvariantCulture, $"{finding.Id} {finding.Marker} {location.Start.Line + 1}:{location.Start.Character + 1}");
            var whose = finding.Speaker is { } speaker ? $"{Names.Of(finding.Voice)}, {speaker}" : Names.Of(finding.Voice);
            WriteCase(name, path, "failure", Clean(finding.Message), Clean($"{location}: {finding.Message} ({whose})\n{document.Document.Text.ToString(finding.Span)}"));
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void End(IReadOnlyList<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            StartSuite(Clean(error.Path), 1, failures: 0, errors: 1);
            WriteCase("read", Clean(error.Path), "error", Clean(error.Message), Clean(error.ToString()));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void StartSuite(string name, int tests, int failures, int errors)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteCase(string name, string path, string? kind, string? message, string? text)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("classname", path);
        if (kind is not null)
        {
            _xml.WriteStartElement(kind);
            _xml.WriteAttributeString("message", message);
            _xml.WriteString(text);
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
