using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Languages.Danish;
using Rhetor.Languages.English;
using Rhetor.Languages.Generic;
using Rhetor.Languages.Grammar;

namespace Rhetor.Languages;

/// <summary>The languages that Rhetor knows. Thread-safe; each language is made once, when it is first asked for.</summary>
public static class LanguageCatalog
{
    private static readonly Lazy<ILanguage> LazyDanish = new(static () => new LanguageLayer(DanishPack.Create()));
    private static readonly Lazy<ILanguage> LazyEnglish = new(static () => new LanguageLayer(EnglishPack.Create()));
    private static readonly Lazy<LanguageLayer> LazyGeneric = new(static () => new LanguageLayer(GenericPack.Create()));

    /// <summary>The codes of the languages with a pack of their own, in order.</summary>
    public static ImmutableArray<string> Codes { get; } = ["da", "en"];

    /// <summary>Danish.</summary>
    public static ILanguage Danish => LazyDanish.Value;

    /// <summary>English.</summary>
    public static ILanguage English => LazyEnglish.Value;

    /// <summary>The layer that fits every language.</summary>
    public static ILanguage Generic => LazyGeneric.Value;

    /// <summary>
    /// The language of a tag (<see cref="LanguageTag"/>): that of the pack where its language has one (<c>en</c> for <c>en-GB</c>), else the generic layer
    /// under the tag itself, and under <c>und</c> where it is no tag.
    /// </summary>
    public static ILanguage Get(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return PackOf(tag) switch
        {
            "da" => Danish,
            "en" => English,
            _ => LanguageTag.Canonical(tag) is { } code ? LazyGeneric.Value.Under(code) : Generic,
        };
    }

    /// <summary>The language of a grammar, with that grammar in place of the shipped one; the generic layer with a grammar where there is no pack.</summary>
    /// <param name="grammar">The grammar; its <see cref="GrammarModelInfo.Language"/> becomes the code, unless there is a pack for it.</param>
    public static ILanguage With(GrammarModel grammar)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        var pack = PackOf(grammar.Info.Language) switch
        {
            "da" => DanishPack.Create(),
            "en" => EnglishPack.Create(),
            _ => GenericPack.Create() with { Code = LanguageTag.Canonical(grammar.Info.Language) ?? grammar.Info.Language },
        };
        return new LanguageLayer(pack, own: grammar);
    }

    /// <summary>The languages of a folder of grammars: <c>grammar.bin</c> itself, and that of each folder inside, as <c>rhetor language train</c> writes them.</summary>
    /// <param name="directory">The folder.</param>
    /// <exception cref="GrammarModelException">A file is no grammar model, two are for one language, or there is none.</exception>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static ImmutableArray<ILanguage> Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var languages = ImmutableArray.CreateBuilder<ILanguage>();
        string[] folders = [directory, .. Directory.GetDirectories(directory).Order(StringComparer.Ordinal)];
        foreach (var path in folders.Select(static folder => Path.Combine(folder, "grammar.bin")).Where(File.Exists))
        {
            using var file = File.OpenRead(path);
            var grammar = GrammarModel.Load(file, path);
            var language = With(grammar);
            if (!found.TryAdd(language.Code, path)) throw new GrammarModelException(path, $"a second grammar for '{language.Code}', beside {found[language.Code]}");
            languages.Add(language);
        }

        return languages.Count > 0 ? languages.ToImmutable() : throw new GrammarModelException(directory, "no grammar.bin, neither in the folder nor in a folder inside");
    }

    private static string? PackOf(string tag) => LanguageTag.IsWellFormed(tag) ? Codes.FirstOrDefault(code => LanguageTag.Covers(code, tag)) : null;
}
