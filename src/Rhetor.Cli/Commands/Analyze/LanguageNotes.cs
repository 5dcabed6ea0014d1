using System.Globalization;
using Rhetor.Configuration;
using Rhetor.Documents;
using Rhetor.Findings;
using Rhetor.Languages;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Says of which texts the language stayed open, so that the rules of none applied, and which languages have neither rules nor a model.</summary>
internal sealed class LanguageNotes
{
    private const string AnyLanguage = "und";
    private const int Named = 3;
    private readonly string[] _read;
    private readonly bool _isIdentified;
    private readonly bool _hasOwn;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _count;

    public LanguageNotes(EngineRequest request, RhetorEngine engine)
    {
        _read = [.. engine.Rules.Languages.Union(engine.ModelLanguages).Order(StringComparer.Ordinal)];
        _isIdentified = request.Language == AnalyzerOptions.AutomaticLanguage;
        // Who brings analyzers, or leaves rules and models out, knows what is looked for.
        _hasOwn = request.Analyzers.Count > 0 || request is { NoRules: true, NoModels: true, RulesDirectories.Count: 0 } || _read.Contains(AnyLanguage);
    }

    /// <summary>The line to be said of a text, or null.</summary>
    public string? Of(DocumentReport document)
    {
        if (document.Language != AnyLanguage) return OfUnread(document);
        if (!_isIdentified || ++_count > Named) return null;
        return $"note: {document.Path}: the language could not be told, so the rules of none applied; --language names it";
    }

    private string? OfUnread(DocumentReport document)
    {
        var language = document.Language;
        if (_hasOwn || LanguageCatalog.Codes.Contains(language) || _read.Any(code => LanguageTag.Covers(code, language)) || !_said.Add(language)) return null;
        var others = _read.Length == 0 ? "" : $" (only for {string.Join(", ", _read)})";
        if (_isIdentified)
            return $"note: {document.Path}: read as '{language}', for which there are no rules and no model{others}, so nothing is found in it; --language names another";
        return $"note: there are no rules and no model for '{language}'{others}, so nothing is found in it; --rules and --models name your own";
    }

    /// <summary>The line about the texts that were not named, or null.</summary>
    public string? Rest() => _count > Named
        ? string.Create(CultureInfo.InvariantCulture, $"note: the language of {_count - Named} more could not be told")
        : null;
}
