using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// Hashed n-grams: forms one by one and two by two, lemmas two by two where they differ from the forms, and three to five
/// characters of each word with its edges. Names and numbers are masked. One hash a token serves them all.
/// </summary>
internal sealed class WordFeatures
{
    /// <summary>What stands for a name, whatever it is.</summary>
    public const ulong MaskedName = 0x6E616D65;

    /// <summary>What stands for a number, whatever it is.</summary>
    public const ulong MaskedNumber = 0x6E756D62;

    /// <summary>What stands before the first token.</summary>
    public const ulong Start = 0x73746172;

    private const ulong FormSalt = 0x9E3779B97F4A7C15;
    private const ulong PairSalt = 0xC2B2AE3D27D4EB4F;
    private const ulong LemmaPairSalt = 0x165667B19E3779F9;
    private const ulong CharSalt = 0x27D4EB2F165667C5;
    private const int LongestWord = 48;

    private readonly int _shift;
    private readonly bool _readsTags;

    public WordFeatures(FeatureSchema schema)
    {
        _shift = 64 - schema.WordBits;
        _readsTags = schema.ReadsNames;
    }

    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="facts">What is known of each of its words.</param>
    /// <param name="row">Receives the n-grams.</param>
    public void Extract(AnnotatedDocument document, Sentence sentence, ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        ulong form = Start, lemma = Start;
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var (nextForm, nextLemma) = (token.FormHash, token.LemmaHash);
            var masked = true;
            if (token.Kind is TokenKind.Number) nextForm = nextLemma = MaskedNumber;
            else if (token.IsWord && NameMask.Hides(token, facts[i])) nextForm = nextLemma = MaskedName;
            else masked = false;

            AddForm(nextForm, masked ? [] : CharactersOf(token, document.Text.AsSpan(token.Span)), row);
            AddPairs(form, lemma, nextForm, nextLemma, row);
            (form, lemma) = (nextForm, nextLemma);
        }
    }

    /// <summary>Adds the n-grams of two neighbours.</summary>
    public void AddPairs(ulong form, ulong lemma, ulong nextForm, ulong nextLemma, FeatureRow row)
    {
        row.AddWord(Bucket(Combine(form, nextForm), PairSalt));
        if (nextLemma != nextForm || lemma != form) row.AddWord(Bucket(Combine(lemma, nextLemma), LemmaPairSalt));
    }

    /// <summary>Whether the n-grams of a token's characters count. A #tag may name somebody as well.</summary>
    public bool HasCharacters(in Token token) => token.IsWord || (_readsTags && token.Kind is TokenKind.Hashtag);

    /// <summary>The characters of a token whose n-grams count.</summary>
    public ReadOnlySpan<char> CharactersOf(in Token token, ReadOnlySpan<char> form) =>
        !HasCharacters(token) ? [] : token.Kind is TokenKind.Hashtag ? form[1..] : form;

    /// <summary>Adds the n-grams within a form: itself and its characters.</summary>
    public void AddForm(ulong hash, ReadOnlySpan<char> form, FeatureRow row)
    {
        row.AddWord(Bucket(hash, FormSalt));
        if (!form.IsEmpty) AddCharacters(form, row);
    }

    private void AddCharacters(ReadOnlySpan<char> form, FeatureRow row)
    {
        if (form.Length > LongestWord) return;
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded[0] = ' ';
        for (var i = 0; i < form.Length; i++) padded[i + 1] = char.ToLowerInvariant(form[i]);
        padded[form.Length + 1] = ' ';
        padded = padded[..(form.Length + 2)];
        for (var start = 0; start + 3 <= padded.Length; start++)
        {
            var hash = CharSalt;
            for (var k = 0; k < 5 && start + k < padded.Length; k++)
            {
                hash = (hash ^ padded[start + k]) * 0x100000001B3UL;
                if (k >= 2) row.AddWord(Bucket(hash, CharSalt + (ulong)k));
            }
        }
    }

    private int Bucket(ulong hash, ulong salt)
    {
        var z = (hash ^ salt) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 29)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 32)) * 0x9E3779B97F4A7C15 >> _shift);
    }

    private static ulong Combine(ulong left, ulong right) => (left * 0x9E3779B97F4A7C15) ^ right;
}
