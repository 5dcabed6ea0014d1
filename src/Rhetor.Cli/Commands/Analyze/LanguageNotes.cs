using System.Globalization;
using Rhetor.Findings;

namespace Rhetor.Cli.Commands.Analyze;

/// <summary>Says of which texts the language stayed open, so that the rules of none applied.</summary>
internal sealed class LanguageNotes
{
    private const int Named = 3;
    private int _count;

    /// <summary>The line to be said of a text, or null.</summary>
    public string? Of(DocumentReport document)
    {
        if (document.Language != "und" || ++_count > Named) return null;
        return $"note: {document.Path}: the language could not be told, so the rules of none applied; --language names it";
    }

    /// <summary>The line about the texts that were not named, or null.</summary>
    public string? Rest() => _count > Named
        ? string.Create(CultureInfo.InvariantCulture, $"note: the language of {_count - Named} more could not be told")
        : null;
}
