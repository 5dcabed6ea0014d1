using System.Text;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Features;

/// <summary>Reads what the characters of a word say. Not thread-safe.</summary>
internal sealed class WordTypeReader
{
    private const int LeastHead = 2;
    private const int LeastTail = 4;
    private const int LongestCompound = 40;

    private char[] _plain = new char[128];
    private char[] _folded = new char[128];

    /// <summary>Reads a word.</summary>
    /// <param name="form">The word as it stands in the text.</param>
    /// <param name="lexicon">What is known of words.</param>
    /// <param name="type">Receives what its characters say; all of what was in it goes.</param>
    internal void Read(string form, Lexicon lexicon, WordType type)
    {
        var plain = Plain(form);
        var folded = Folded(plain);
        var word = FeatureHash.Seed;
        Array.Clear(type.Prefix);
        for (var k = 0; k < folded.Length; k++)
        {
            word = FeatureHash.Step(word, folded[k]);
            if (k < TokenTable.Prefixes)
                type.Prefix[k] = word;
        }

        var shape = Shape.Of(plain);
        var known = lexicon.Find(word);
        var (tail, tailKnown) = known == default ? Tail(folded, shape, lexicon) : default;
        Suffixes(folded, type.Suffix);
        type.Plain = plain.SequenceEqual(form) ? form : plain.ToString();
        type.Word = word;
        type.View = new WordView(
            WordClasses.Of(plain, shape, known, tailKnown),
            (ushort)WordClasses.Narrow(type.Suffix[2], 10),
            WordClasses.Kind(known, tailKnown, shape, type.Suffix[0]),
            (byte)WordClasses.Narrow(type.Suffix[1], 8),
            shape,
            0);
        type.ParserWord = ParserHash.Mix(type.View.Class);
        type.ParserCluster = known.Cluster == 0 ? 0 : ParserHash.Mix(ParserHash.ClusterFamily + known.Cluster);
        type.Opens = plain is ":" or "\"";
        type.Known = known;
        type.Tail = tail;
        type.TailKnown = tailKnown;
    }

    private static void Suffixes(ReadOnlySpan<char> folded, uint[] suffix)
    {
        var hash = FeatureHash.Seed;
        for (var k = 0; k < suffix.Length; k++)
        {
            if (k < folded.Length)
                hash = FeatureHash.Step(hash, folded[folded.Length - 1 - k]);
            else if (k == folded.Length)
                hash = FeatureHash.Step(hash, '^');
            suffix[k] = hash;
        }
    }

    private static (uint Hash, LexiconEntry Known) Tail(ReadOnlySpan<char> folded, byte shape, Lexicon lexicon)
    {
        if (folded.Length is < LeastHead + LeastTail or > LongestCompound || Shape.Case(shape) == Shape.NoLetters)
            return default;
        for (var from = LeastHead; from <= folded.Length - LeastTail; from++)
        {
            var hash = FeatureHash.Seed;
            foreach (var c in folded[from..])
                hash = FeatureHash.Step(hash, c);
            var entry = lexicon.Find(hash);
            if (entry != default)
                return (hash, entry);
        }

        return default;
    }

    private static char Fold(char c) => char.IsAsciiDigit(c) ? '0' : Characters.Lower(c);

    private ReadOnlySpan<char> Folded(ReadOnlySpan<char> plain)
    {
        if (_folded.Length < plain.Length)
            _folded = new char[plain.Length * 2];
        for (var k = 0; k < plain.Length; k++)
            _folded[k] = Fold(plain[k]);
        return _folded.AsSpan(0, plain.Length);
    }

    private ReadOnlySpan<char> Plain(ReadOnlySpan<char> form)
    {
        Reserve(form.Length);
        var used = 0;
        foreach (var c in form)
        {
            var plain = Characters.Plain(c);
            // "’ s": a clitic with a blank in it is the clitic.
            if (plain != '\0' && plain is not (' ' or '\u00A0'))
                _plain[used++] = plain;
            if (c is >= '\u0300' and <= '\u036F')
                return Composed(form);
        }

        if (used == 0 && form.Length > 0)
            _plain[used++] = form[0];
        return _plain.AsSpan(0, used);
    }

    private ReadOnlySpan<char> Composed(ReadOnlySpan<char> form)
    {
        var text = form.ToString();
        try
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone surrogate: there is nothing to compose, the word stands as it is.
        }

        Reserve(text.Length);
        var used = 0;
        foreach (var c in text)
        {
            var plain = Characters.Plain(c);
            if (plain != '\0')
                _plain[used++] = plain;
        }

        return _plain.AsSpan(0, used);
    }

    private void Reserve(int length)
    {
        if (_plain.Length < length)
            _plain = new char[length * 2];
    }
}
