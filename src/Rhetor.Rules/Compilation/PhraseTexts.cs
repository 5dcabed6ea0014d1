using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>The phrases of an element, with those of its lexicons.</summary>
internal static class PhraseTexts
{
    public static IEnumerable<string> Of(PhraseSyntax phrase, string language, LexiconTable lexicons) =>
        phrase.Values.SelectMany(v => v.IsLexicon ? lexicons.Find(language, v.Text)!.Entries.Select(e => e.Text) : [v.Text]);
}
