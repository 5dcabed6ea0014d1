using System.Text;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>One sentence as the models see it: hashes of words, prefixes and suffixes, shapes, and what the lexicon knows, each in a
/// flat array that is used again for the next sentence.</summary>
/// <remarks>Index <c>i + Pad</c> is token <c>i</c>, so that neighbours need no bounds test. Not thread-safe.</remarks>
internal sealed class TokenTable
{
    /// <summary>Places before the first and after the last token.</summary>
    internal const int Pad = 4;

    /// <summary>Prefixes of 1 to 4 and suffixes of 1 to 8 characters.</summary>
    internal const int Prefixes = 4;

    internal const int Suffixes = 8;

    private const int LeastHead = 2;
    private const int LeastTail = 4;
    private const int LongestCompound = 40;
    private const uint Before = 0xB0F0B0F0;
    private const uint After = 0xAF7EAF7E;

    private char[] _plain = new char[1024];

    internal int Count { get; private set; }

    internal uint[] Word { get; private set; } = new uint[64];

    internal byte[] Shapes { get; private set; } = new byte[64];

    /// <summary>1 for the first word of a sentence (and after an opening quote or a colon), 2 in a title-case, 4 in an all-capitals sentence.</summary>
    internal byte[] Places { get; private set; } = new byte[64];

    internal LexiconEntry[] Known { get; private set; } = new LexiconEntry[64];

    /// <summary>For a word that the lexicon does not know, the longest known word that it ends in, as compounds do; 0 for none.</summary>
    internal uint[] Tail { get; private set; } = new uint[64];

    /// <summary>What the lexicon knows of the tail.</summary>
    internal LexiconEntry[] TailKnown { get; private set; } = new LexiconEntry[64];

    internal uint[] Prefix { get; private set; } = new uint[64 * Prefixes];

    internal uint[] Suffix { get; private set; } = new uint[64 * Suffixes];

    /// <summary>The index of the next word to the right that can be a verb, or of the last pad.</summary>
    internal int[] NextVerb { get; private set; } = new int[64];

    private int[] Starts { get; set; } = new int[65];

    /// <summary>The characters of a token (padded index) in their plain form, case kept.</summary>
    internal ReadOnlySpan<char> Plain(int i) => _plain.AsSpan(Starts[i], Starts[i + 1] - Starts[i]);

    internal void Load(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, Lexicon lexicon)
    {
        Count = starts.Length;
        Reserve(Count + (2 * Pad));
        FillPads();
        var used = 0;
        for (var i = 0; i < Count; i++)
        {
            var token = text.Slice(starts[i], lengths[i]);
            Starts[i + Pad] = used;
            used = Append(token, used);
            Starts[i + Pad + 1] = used;
            Hash(i + Pad);
            Known[i + Pad] = lexicon.Find(Word[i + Pad]);
            FindTail(i + Pad, lexicon);
        }

        Place();
        var next = Count + Pad;
        for (var i = Count + Pad - 1; i >= 0; i--)
        {
            NextVerb[i] = next;
            if (i >= Pad && (Known[i].Tags & Lexicon.VerbMask) != 0)
                next = i;
        }
    }

    private void FillPads()
    {
        for (var k = 0; k < Pad; k++)
        {
            FillPad(k, Before);
            FillPad(Count + Pad + k, After);
        }

        for (var k = 0; k <= Pad; k++)
            Starts[k] = 0;
    }

    private void FillPad(int i, uint value)
    {
        Word[i] = value;
        Shapes[i] = Shape.NoLetters;
        Places[i] = 0;
        Known[i] = default;
        Tail[i] = 0;
        TailKnown[i] = default;
        NextVerb[i] = Count + Pad;
        Prefix.AsSpan(i * Prefixes, Prefixes).Fill(value);
        Suffix.AsSpan(i * Suffixes, Suffixes).Fill(value);
    }

    private int Append(ReadOnlySpan<char> token, int used)
    {
        if (used + token.Length > _plain.Length)
            Array.Resize(ref _plain, Math.Max(_plain.Length * 2, used + token.Length));
        var from = used;
        foreach (var c in token)
        {
            var plain = Characters.Plain(c);
            // "’ s": a clitic with a blank in it is the clitic.
            if (plain != '\0' && plain is not (' ' or '\u00A0'))
                _plain[used++] = plain;
            if (c is >= '\u0300' and <= '\u036F')
                return Composed(token, from);
        }

        if (used == from && token.Length > 0)
            _plain[used++] = token[0];
        return used;
    }

    private int Composed(ReadOnlySpan<char> token, int used)
    {
        var text = token.ToString();
        try
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: there is nothing to compose, the word stands as it is.
        }

        if (used + text.Length > _plain.Length)
            Array.Resize(ref _plain, Math.Max(_plain.Length * 2, used + text.Length));
        foreach (var c in text)
        {
            var plain = Characters.Plain(c);
            if (plain != '\0')
                _plain[used++] = plain;
        }

        return used;
    }

    private void Hash(int i)
    {
        var plain = Plain(i);
        Shapes[i] = Shape.Of(plain);
        var hash = FeatureHash.Seed;
        var prefix = Prefix.AsSpan(i * Prefixes, Prefixes);
        for (var k = 0; k < plain.Length; k++)
        {
            hash = FeatureHash.Step(hash, Fold(plain[k]));
            if (k < Prefixes)
                prefix[k] = hash;
        }

        Word[i] = hash;
        for (var k = plain.Length; k < Prefixes; k++)
            prefix[k] = 0;
        var suffix = Suffix.AsSpan(i * Suffixes, Suffixes);
        hash = FeatureHash.Seed;
        for (var k = 0; k < Suffixes; k++)
        {
            if (k < plain.Length)
                hash = FeatureHash.Step(hash, Fold(plain[plain.Length - 1 - k]));
            else if (k == plain.Length)
                hash = FeatureHash.Step(hash, '^');
            suffix[k] = hash;
        }
    }

    private void FindTail(int i, Lexicon lexicon)
    {
        Tail[i] = 0;
        TailKnown[i] = default;
        var plain = Plain(i);
        if (plain.Length < LeastHead + LeastTail || plain.Length > LongestCompound || Known[i] != default || Shape.Case(Shapes[i]) == Shape.NoLetters)
            return;
        for (var from = LeastHead; from <= plain.Length - LeastTail; from++)
        {
            var hash = FeatureHash.Seed;
            foreach (var c in plain[from..])
                hash = FeatureHash.Step(hash, Fold(c));
            var entry = lexicon.Find(hash);
            if (entry == default)
                continue;
            Tail[i] = hash;
            TailKnown[i] = entry;
            return;
        }
    }

    private static char Fold(char c) => char.IsAsciiDigit(c) ? '0' : Characters.Lower(c);

    private void Place()
    {
        int words = 0, upper = 0, capitals = 0;
        for (var i = Pad; i < Count + Pad; i++)
        {
            var kind = Shape.Case(Shapes[i]);
            if (kind == Shape.NoLetters)
                continue;
            words++;
            if (kind == Shape.Upper)
                upper++;
            if (kind is Shape.Upper or Shape.Initial)
                capitals++;
        }

        var mode = words >= 3 && upper * 10 >= words * 7 ? 4
            : words >= 4 && capitals * 100 >= words * 65 ? 2
            : 0;
        var first = true;
        for (var i = Pad; i < Count + Pad; i++)
        {
            var letters = Shape.Case(Shapes[i]) != Shape.NoLetters || Shape.HasDigits(Shapes[i]);
            Places[i] = (byte)(mode | (first && letters ? 1 : 0));
            if (letters)
                first = false;
            else if (Plain(i) is ":" or "\"" && i + 1 < Count + Pad)
                first = true;
        }
    }

    private void Reserve(int size)
    {
        if (Word.Length >= size)
            return;
        size = Math.Max(size, Word.Length * 2);
        Word = new uint[size];
        Shapes = new byte[size];
        Places = new byte[size];
        Known = new LexiconEntry[size];
        Tail = new uint[size];
        TailKnown = new LexiconEntry[size];
        Prefix = new uint[size * Prefixes];
        Suffix = new uint[size * Suffixes];
        NextVerb = new int[size];
        Starts = new int[size + 1];
    }
}
