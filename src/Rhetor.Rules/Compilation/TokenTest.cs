using System.Text.RegularExpressions;
using Rhetor.Documents;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>A question about one token. Immutable.</summary>
internal abstract class TokenTest
{
    public abstract bool Matches(AnnotatedDocument document, int index, in Token token);
}

internal sealed class AllTest(TokenTest[] tests) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        foreach (var test in tests)
        {
            if (!test.Matches(document, index, token)) return false;
        }

        return true;
    }
}

internal sealed class AnyTest(TokenTest[] tests) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        foreach (var test in tests)
        {
            if (test.Matches(document, index, token)) return true;
        }

        return false;
    }
}

internal sealed class NotTest(TokenTest inner) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token) => !inner.Matches(document, index, token);
}

internal sealed class FormTest(HashSet64[] sets) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        foreach (var set in sets)
        {
            if (set.Contains(token.FormHash)) return true;
        }

        return false;
    }
}

internal sealed class LemmaTest((PartOfSpeech Pos, HashSet64 Hashes)[] sets) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        foreach (var (pos, hashes) in sets)
        {
            if (hashes.Contains(token.LemmaHash) && PosAgreement.MayBe(token, pos)) return true;
        }

        return false;
    }
}

internal sealed class PosTest(uint mask) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token) => (mask >> (int)token.Pos & 1) != 0;
}

internal sealed class FeatureTest(string[] pairs) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        if (token.Feats is not { Length: > 0 } feats) return false;
        foreach (var pair in pairs)
        {
            var at = feats.IndexOf(pair, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && feats[at - 1] != '|')) continue;
            var end = at + pair.Length;
            if (end == feats.Length || feats[end] is '|' or ',') return true;
        }

        return false;
    }
}

internal sealed class RelationTest(string[] relations) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        if (token.Relation is not { } relation) return false;
        foreach (var wanted in relations)
        {
            if (!relation.StartsWith(wanted, StringComparison.Ordinal)) continue;
            if (relation.Length == wanted.Length || relation[wanted.Length] == ':') return true;
        }

        return false;
    }
}

internal sealed class TraitTest(TokenTraits trait, bool present) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token) => ((token.Traits & trait) != 0) == present;
}

internal sealed class ShapeTest(bool upper, bool title, bool lower) : TokenTest
{
    public override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        if ((token.Traits & TokenTraits.AllCaps) != 0) return upper;
        if ((token.Traits & TokenTraits.Capitalised) != 0) return title;
        return lower && token.IsWord;
    }
}

/// <summary>A question about the folded form alone, so that its answer can be kept with the word. A mark or a number may be refused.</summary>
internal abstract class SpellingTest : TokenTest
{
    public sealed override bool Matches(AnnotatedDocument document, int index, in Token token)
    {
        if (!MayBe(token)) return false;
        Span<char> buffer = stackalloc char[64];
        return Matches(FoldedForm.Of(document.FormOf(index), buffer));
    }

    /// <summary>Whether it is about such tokens at all.</summary>
    public abstract bool MayBe(in Token token);

    public abstract bool Matches(ReadOnlySpan<char> folded);
}

/// <summary>Regular expressions over the folded form. They are built when first needed: most texts need none.</summary>
internal sealed class LikeTest(string[] patterns) : SpellingTest
{
    private Regex[]? _expressions;

    public override bool MayBe(in Token token) => true;

    public override bool Matches(ReadOnlySpan<char> folded)
    {
        _expressions ??= [.. patterns.Select(LikePattern.Create)];
        foreach (var expression in _expressions)
        {
            if (expression.IsMatch(folded)) return true;
        }

        return false;
    }
}
