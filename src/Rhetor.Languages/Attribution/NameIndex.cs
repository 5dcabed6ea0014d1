using Rhetor.Documents;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// The names of a text: runs of capitalised words. A single capital at the start of a sentence counts only where the text has
/// the word capitalised elsewhere too. Knows the longest name that ends in a word, and who was introduced by which role.
/// </summary>
internal sealed class NameIndex
{
    private const int RoleReach = 8;
    private readonly SourceText _text;
    private readonly Dictionary<ulong, Name> _byLast;
    private readonly Dictionary<ulong, List<Name>> _byRole = [];
    private readonly Dictionary<ulong, Name> _byAny;

    private NameIndex(SourceText text, int capitals)
    {
        _text = text;
        _byLast = new Dictionary<ulong, Name>(capitals / 2);
        _byAny = new Dictionary<ulong, Name>(capitals / 2);
    }

    /// <summary>A name: its tokens and its text.</summary>
    internal sealed record Name(int First, int End, string Text)
    {
        public int Words => End - First;
    }

    public static NameIndex Build(SourceText text, Span<Draft> tokens, ReadOnlySpan<int> capitals, ReadOnlySpan<SentenceDraft> sentences, LanguagePack pack)
    {
        var index = new NameIndex(text, capitals.Length);
        var inside = Inside(tokens, capitals, sentences);
        var at = 0;
        foreach (ref readonly var sentence in sentences)
        {
            var first = FirstWord(tokens, sentence);
            var end = first;
            for (; at < capitals.Length && capitals[at] < sentence.End; at++)
            {
                var i = capitals[at];
                if (i < end || !IsNameWord(tokens[i])) continue;
                var opens = i == first || AfterOpener(tokens, i);
                if (opens && !inside.Contains(tokens[i].Hash) && !(i + 1 < sentence.End && IsNameWord(tokens[i + 1]) && !pack.Tokenizer.Starters.Contains(tokens[i].Hash))
                    && !tokens[i].Has(TokenTraits.AllCaps)) continue;
                if (opens && pack.Tokenizer.Starters.Contains(tokens[i].Hash)) continue;
                // "Unlike Ann Reed, the judge said little": a preposition opens the sentence, no name.
                if (opens && !inside.Contains(tokens[i].Hash) && tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Cconj) continue;
                // "Forskningsskibet Akademik Belov": the capital is the sentence's.
                if (opens && !inside.Contains(tokens[i].Hash) && tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Adv
                    && i + 1 < sentence.End && IsNameWord(tokens[i + 1]) && !tokens[i].Has(TokenTraits.AllCaps) && IsCommon(text, tokens[i], pack)) continue;
                // "Wednesday Donald Trump said": a day is no part of a name.
                if (pack.SelfPronouns.Contains(tokens[i]) || (opens && pack.Adverbs.Contains(tokens[i]))) continue;
                end = RunEnd(tokens, i, sentence.End, pack);
                for (var k = i; k < end; k++) tokens[k].Traits |= TokenTraits.Name;
                index.Add(tokens, AfterTitles(tokens, i, end, pack), end, sentence, pack);
            }
        }

        return index;
    }

    // The words that have a capital somewhere else than where every word has one.
    private static HashSet<ulong> Inside(ReadOnlySpan<Draft> tokens, ReadOnlySpan<int> capitals, ReadOnlySpan<SentenceDraft> sentences)
    {
        var inside = new HashSet<ulong>(capitals.Length);
        var at = 0;
        foreach (ref readonly var sentence in sentences)
        {
            var first = FirstWord(tokens, sentence);
            for (; at < capitals.Length && capitals[at] < sentence.End; at++)
            {
                if (capitals[at] > first && !AfterOpener(tokens, capitals[at])) inside.Add(tokens[capitals[at]].Hash);
            }
        }

        return inside;
    }

    /// <summary>The fullest name whose last word is the given one, or null.</summary>
    public Name? ByLast(ulong word) => _byLast.GetValueOrDefault(word);

    /// <summary>The fullest name that holds the given word, or null.</summary>
    public Name? ByAny(ulong word) => _byAny.GetValueOrDefault(word);

    /// <summary>Who was introduced with a role ("forsvarsminister") last before a token, or first after it; null for nobody.</summary>
    public Name? ByRole(ulong role, int before)
    {
        if (!_byRole.TryGetValue(role, out var names)) return null;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].First < before) return names[i];
        }

        return names[0];
    }

    internal static int RunEnd(ReadOnlySpan<Draft> tokens, int start, int limit, LanguagePack pack)
    {
        var end = start + 1;
        while (end < limit)
        {
            if (IsNameWord(tokens[end]) && tokens[end].Gap == Gap.Inline) end++;
            else if (end + 1 < limit && pack.NameParticles.Contains(tokens[end]) && IsNameWord(tokens[end + 1])) end += 2;
            else break;
        }

        // "on Twitter Wednesday": the day is no part of the name.
        while (end > start + 1 && pack.Adverbs.Contains(tokens[end - 1])) end--;
        return end;
    }

    /// <summary>The first token of a name behind its titles: "Mr", "Sir", "Colonel". A name of titles only keeps them.</summary>
    internal static int AfterTitles(ReadOnlySpan<Draft> tokens, int first, int end, LanguagePack pack)
    {
        var at = first;
        while (at < end - 1 && (pack.Titles.Contains(tokens[at]) || (pack.Holders.Contains(tokens[at]) && pack.PersonNouns.Contains(tokens[at])))) at++;
        return at;
    }

    internal static bool IsNameWord(in Draft token) => token.Kind == TokenKind.Word && token.Has(TokenTraits.Capitalised) && token.Pos is not (PartOfSpeech.Pron or PartOfSpeech.Intj);

    private static bool IsCommon(SourceText text, in Draft token, LanguagePack pack)
    {
        var form = text.AsSpan(token.Span());
        foreach (var ending in pack.CommonEndings)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool AfterOpener(ReadOnlySpan<Draft> tokens, int i) =>
        i > 0 && tokens[i - 1].Mark is Mark.DoubleQuote or Mark.SingleQuote or Mark.Colon or Mark.Dash;

    private static int FirstWord(ReadOnlySpan<Draft> tokens, in SentenceDraft sentence)
    {
        var i = sentence.Start;
        while (i < sentence.End - 1 && tokens[i].Kind == TokenKind.Punctuation) i++;
        return i;
    }

    private void Add(ReadOnlySpan<Draft> tokens, int first, int end, in SentenceDraft sentence, LanguagePack pack)
    {
        var name = new Name(first, end, _text.ToString(TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End)));
        Keep(_byLast, tokens[end - 1].Hash, name);
        for (var i = first; i < end; i++) Keep(_byAny, tokens[i].Hash, name);
        if (first > sentence.Start && tokens[first - 1].Kind == TokenKind.Word && !pack.PhraseStops.Contains(tokens[first - 1])
            && !pack.Determiners.Contains(tokens[first - 1]) && tokens[first].Gap == Gap.Inline)
            KeepRole(tokens, first - 1, name, pack);
        // "the manager, Steve Mallory," and "Kosovos premierminister, Agron Berisha"
        else if (first > sentence.Start + 1 && tokens[first - 1].Mark == Mark.Comma && tokens[first - 2].Kind == TokenKind.Word && end - first > 1
            && !tokens[first - 2].Has(TokenTraits.Capitalised))
            KeepRole(tokens, first - 2, name, pack);
        // "Ruth Vale, the ministry's spokeswoman," and "Ruth Vale, der er talskvinde for havnen,"
        if (end - first < 2 || end >= sentence.End || tokens[end].Mark != Mark.Comma) return;
        var phrases = new PhraseFinder(_text.AsSpan(), tokens, pack);
        for (var k = end + 1; k < Math.Min(sentence.End, end + RoleReach) && tokens[k].Kind == TokenKind.Word; k++)
        {
            if (IsNameWord(tokens[k]) || !phrases.IsHolder(k) || (pack.Tokenizer.SplitsClitics && k + 1 < sentence.End && _text[tokens[k + 1].Start] is '\'' or '\u2019')) continue;
            KeepRole(tokens, k, name, pack);
            return;
        }
    }

    private void KeepRole(ulong role, Name name)
    {
        if (!_byRole.TryGetValue(role, out var known)) _byRole[role] = known = [];
        if (known.Count > 0 && known[^1].Words > 1 && name.Words == 1) return;
        known.Add(name);
    }

    private void KeepRole(ReadOnlySpan<Draft> tokens, int role, Name name, LanguagePack pack)
    {
        KeepRole(tokens[role].Hash, name);
        if (new PhraseFinder(_text.AsSpan(), tokens, pack).HolderSuffix(role) is var suffix and > 0) KeepRole(suffix, name);
    }

    private static void Keep(Dictionary<ulong, Name> names, ulong key, Name name)
    {
        if (!names.TryGetValue(key, out var known) || name.Words > known.Words) names[key] = name;
    }
}
