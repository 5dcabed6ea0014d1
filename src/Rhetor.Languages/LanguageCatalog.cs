using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Danish;
using Rhetor.Languages.English;
using Rhetor.Languages.Generic;

namespace Rhetor.Languages;

/// <summary>The languages that Rhetor knows. Thread-safe; each language is made once, when it is first asked for.</summary>
public static class LanguageCatalog
{
    private static readonly Lazy<ILanguage> LazyDanish = new(static () => new LanguageLayer(DanishPack.Create()));
    private static readonly Lazy<ILanguage> LazyEnglish = new(static () => new LanguageLayer(EnglishPack.Create()));
    private static readonly Lazy<ILanguage> LazyGeneric = new(static () => new LanguageLayer(GenericPack.Create()));

    /// <summary>The codes of the languages with a pack of their own, in order.</summary>
    public static ImmutableArray<string> Codes { get; } = ["da", "en"];

    /// <summary>Danish.</summary>
    public static ILanguage Danish => LazyDanish.Value;

    /// <summary>English.</summary>
    public static ILanguage English => LazyEnglish.Value;

    /// <summary>The layer that fits every language.</summary>
    public static ILanguage Generic => LazyGeneric.Value;

    /// <summary>The language with an ISO 639-1 code; the generic layer under <c>und</c> where there is no pack for it.</summary>
    public static ILanguage Get(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code switch
        {
            "da" => Danish,
            "en" => English,
            _ => Generic,
        };
    }
}
