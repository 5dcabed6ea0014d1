namespace Rhetor.Languages.Grammar.Features;

/// <summary>One sentence as the models see it: what each word is by itself, and where it stands, in flat
/// arrays that are used again for the next sentence.</summary>
/// <remarks>Index <c>i + Pad</c> is token <c>i</c>, so that neighbours need no bounds test. Not thread-safe.</remarks>
internal sealed class TokenTable
{
    /// <summary>Places before the first and after the last token.</summary>
    internal const int Pad = 4;

    /// <summary>Prefixes of 1 to 4 and suffixes of 1 to 8 characters.</summary>
    internal const int Prefixes = 4;

    internal const int Suffixes = 8;

    private const uint Before = 0xB0F0B0F0;
    private const uint After = 0xAF7EAF7E;

    private readonly WordTypes _seen = new();
    private readonly WordType _beforeFirst = Edge(Before, WordClasses.Before);
    private readonly WordType _afterLast = Edge(After, WordClasses.After);

    internal int Count { get; private set; }

    /// <summary>What each word is without its neighbours.</summary>
    internal WordType[] Types { get; private set; } = new WordType[64];

    /// <summary>The hash of each word, see <see cref="WordType.Word"/>.</summary>
    internal uint[] Word { get; private set; } = new uint[64];

    /// <summary>1 for the first word of a sentence (and after an opening quote or a colon), 2 in a title-case, 4 in an all-capitals sentence.</summary>
    internal byte[] Places { get; private set; } = new byte[64];

    /// <summary>The index of the next word to the right that can be a verb, or of the last pad.</summary>
    internal int[] NextVerb { get; private set; } = new int[64];

    /// <summary>The characters of a token (padded index) in their plain form, case kept.</summary>
    internal ReadOnlySpan<char> Plain(int i) => Types[i].Plain;

    internal void Load(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, Lexicon lexicon)
    {
        Count = starts.Length;
        Reserve(Count + (2 * Pad));
        for (var k = 0; k < Pad; k++)
        {
            Set(k, _beforeFirst);
            Set(Count + Pad + k, _afterLast);
        }

        int words = 0, upper = 0, capitals = 0;
        for (var i = 0; i < Count; i++)
        {
            var type = _seen.Get(text.Slice(starts[i], lengths[i]), lexicon);
            Set(i + Pad, type);
            var kind = Shape.Case(type.Shape);
            words += kind == Shape.NoLetters ? 0 : 1;
            upper += kind == Shape.Upper ? 1 : 0;
            capitals += kind is Shape.Upper or Shape.Initial ? 1 : 0;
        }

        Place(words >= 3 && upper * 10 >= words * 7 ? 4 : words >= 4 && capitals * 100 >= words * 65 ? 2 : 0);
        var next = Count + Pad;
        for (var i = Count + Pad - 1; i >= 0; i--)
        {
            NextVerb[i] = next;
            if (i >= Pad && (Types[i].Known.Tags & Lexicon.VerbMask) != 0)
                next = i;
        }
    }

    /// <summary>Forgets what another tagger has left with the words.</summary>
    internal void ReadBy(object tagger)
    {
        if (_seen.ReadBy(tagger))
            return;
        foreach (var type in Types.AsSpan(Pad, Count))
            type.Placed = null;
    }

    private static WordType Edge(uint value, ushort cls)
    {
        var prefix = new uint[Prefixes];
        var suffix = new uint[Suffixes];
        Array.Fill(prefix, value);
        Array.Fill(suffix, value);
        return new WordType("", "") { Word = value, Class = cls, Kind = (byte)cls, End = (byte)cls, Ending = (ushort)(cls & 1023), Shape = Shape.NoLetters, Prefix = prefix, Suffix = suffix };
    }

    private void Set(int i, WordType type)
    {
        Types[i] = type;
        Word[i] = type.Word;
    }

    private void Place(int mode)
    {
        Places.AsSpan(0, Count + (2 * Pad)).Clear();
        var first = true;
        for (var i = Pad; i < Count + Pad; i++)
        {
            var type = Types[i];
            var letters = Shape.Case(type.Shape) != Shape.NoLetters || Shape.HasDigits(type.Shape);
            Places[i] = (byte)(mode | (first && letters ? 1 : 0));
            if (letters)
                first = false;
            else if (type.Opens && i + 1 < Count + Pad)
                first = true;
        }
    }

    private void Reserve(int size)
    {
        if (Word.Length >= size)
            return;
        size = Math.Max(size, Word.Length * 2);
        Types = new WordType[size];
        Word = new uint[size];
        Places = new byte[size];
        NextVerb = new int[size];
    }
}
