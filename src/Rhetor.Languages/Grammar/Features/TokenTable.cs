using System.Runtime.CompilerServices;

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

    private WordForms? _seen;
    private readonly WordTypeReader _reader = new();
    private readonly WordForm _beforeFirst = Edge(Before, WordClasses.Before);
    private readonly WordForm _afterLast = Edge(After, WordClasses.After);
    private readonly List<WordType> _types = [];
    private Lexicon? _lexicon;
    private int[] _typeAt = new int[64];
    private int _read;
    private object? _tagger;

    internal int Count { get; private set; }

    /// <summary>The words.</summary>
    internal WordForm[] Forms { get; private set; } = new WordForm[64];

    /// <summary>What is looked at of each word and of its neighbours, with its place.</summary>
    internal WordView[] Views { get; private set; } = new WordView[64];

    /// <summary>The characters of a token (padded index) in their plain form, case kept.</summary>
    internal ReadOnlySpan<char> Plain(int i) => TypeOf(i).Plain;

    /// <summary>What the characters of a token (padded index) say; they are read if that was not asked for yet in this sentence. Valid until the
    /// next sentence.</summary>
    internal WordType TypeOf(int i) => _types[(_typeAt[i] != 0 ? _typeAt[i] : Read(i)) - 1];

    /// <summary>Reads a sentence.</summary>
    internal void Load(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, Lexicon lexicon)
    {
        // What another lexicon has left with the words is forgotten with them.
        if (_seen is null || !ReferenceEquals(lexicon, _lexicon))
            _seen = new WordForms(null, EndingTable.Empty);

        Begin(starts.Length, lexicon);
        for (var i = 0; i < Count; i++)
            Set(i + Pad, _seen.Get(text, starts[i], lengths[i]));
        Place();
    }

    /// <summary>Reads a sentence whose words are known; they must never have met another lexicon.</summary>
    internal void Load(ReadOnlySpan<Draft> tokens, Lexicon lexicon)
    {
        Begin(tokens.Length, lexicon);
        for (var i = 0; i < tokens.Length; i++)
            Set(i + Pad, tokens[i].Form!);
        Place();
    }

    /// <summary>Forgets what another tagger has left with the words.</summary>
    internal void ReadBy(object tagger)
    {
        if (ReferenceEquals(tagger, _tagger))
            return;
        foreach (var form in _seen is null ? [] : _seen.All)
            form?.Forget();
        foreach (var form in Forms.AsSpan(Pad, Count))
            form.Forget();
        _tagger = tagger;
    }

    private static WordForm Edge(uint value, ushort cls)
    {
        var form = new WordForm("", default) { Hash = value };
        form.Read(new WordType { View = new WordView(cls, (ushort)(cls & 1023), (byte)cls, (byte)cls, Shape.NoLetters, 0) });
        return form;
    }

    private void Begin(int count, Lexicon lexicon)
    {
        _lexicon = lexicon;
        if (_read > 0)
            Array.Clear(_typeAt, 0, Count + (2 * Pad));
        _read = 0;
        Count = count;
        Reserve(Count + (2 * Pad));
        for (var k = 0; k < Pad; k++)
        {
            (Forms[k], Views[k]) = (_beforeFirst, _beforeFirst.View);
            (Forms[Count + Pad + k], Views[Count + Pad + k]) = (_afterLast, _afterLast.View);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Set(int i, WordForm form)
    {
        Forms[i] = form;
        if (!form.IsRead)
            form.Read(TypeOf(i));
        Views[i] = form.View;
    }

    // The number of the type, from 1.
    private int Read(int i)
    {
        if (_read == _types.Count)
            _types.Add(new WordType());
        _reader.Read(Forms[i].Text, _lexicon!, _types[_read]);
        return _typeAt[i] = ++_read;
    }

    private void Place()
    {
        int words = 0, upper = 0, capitals = 0;
        foreach (ref readonly var view in Views.AsSpan(Pad, Count))
        {
            var kind = Shape.Case(view.Shape);
            words += kind == Shape.NoLetters ? 0 : 1;
            upper += kind == Shape.Upper ? 1 : 0;
            capitals += kind is Shape.Upper or Shape.Initial ? 1 : 0;
        }

        Place(words >= 3 && upper * 10 >= words * 7 ? 4 : words >= 4 && capitals * 100 >= words * 65 ? 2 : 0);
    }

    private void Place(int mode)
    {
        var first = true;
        for (var i = Pad; i < Count + Pad; i++)
        {
            ref var view = ref Views[i];
            var letters = Shape.Case(view.Shape) != Shape.NoLetters || Shape.HasDigits(view.Shape);
            view = view with { Place = (byte)(mode | (first && letters ? 1 : 0)) };
            first = letters ? false : first || (i + 1 < Count + Pad && Forms[i].Opens);
        }
    }

    private void Reserve(int size)
    {
        if (Views.Length >= size)
            return;
        size = Math.Max(size, Views.Length * 2);
        Forms = new WordForm[size];
        Array.Resize(ref _typeAt, size);
        Views = new WordView[size];
    }
}
