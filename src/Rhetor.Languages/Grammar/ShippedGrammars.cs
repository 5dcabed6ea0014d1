using System.Collections.Concurrent;

namespace Rhetor.Languages.Grammar;

/// <summary>The grammars that come with the library, each read when it is first asked for.</summary>
/// <remarks>Safe for concurrent use. Keep one instance: another reads the models again.</remarks>
public sealed class ShippedGrammars
{
    private readonly ConcurrentDictionary<string, Lazy<GrammarModel?>> _models = new(StringComparer.Ordinal);

    /// <summary>The grammar of a language, null when none is shipped.</summary>
    /// <param name="language">The language's code, such as <c>da</c>.</param>
    /// <exception cref="GrammarModelException">The resource is damaged.</exception>
    public GrammarModel? Get(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _models.GetOrAdd(language, code => new Lazy<GrammarModel?>(() => Read(code))).Value;
    }

    private static GrammarModel? Read(string language)
    {
        var name = $"models/{language}/grammar.bin";
        using var stream = typeof(ShippedGrammars).Assembly.GetManifestResourceStream(name);
        return stream is null ? null : GrammarModel.Load(stream, name);
    }
}
