using System.Numerics;
using Rhetor.Documents;
using Rhetor.Rules.Compilation;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Matching;

/// <summary>
/// Where in a sentence what stands, one bit a token, so that a question is answered for all tokens at once. What leads to rules is
/// looked up when a sentence is entered, the rest when somebody asks. Not thread-safe.
/// </summary>
internal sealed class SentenceMasks(RuleProgram program, SentenceView view)
{
    /// <summary>The most tokens of a sentence: n tokens have n + 1 places between them.</summary>
    public const int MaximumTokens = 63;

    private readonly ulong[] _sets = new ulong[program.Index.RulesOf.Length];
    private readonly int[] _present = new int[program.Index.RulesOf.Length];
    private readonly ulong[] _pos = new ulong[32];
    private int[] _forms = new int[64];
    private int[] _lemmas = new int[64];
    private int _open;
    private int _presentCount;
    private readonly SpellingCache _spellings = new();
    private Answers[] _answers = [];
    private int _generation;

    /// <summary>Whether the sentence is short enough. In a longer one the masks lead to rules, as <see cref="StartMask"/> says, and to nothing else.</summary>
    public bool Serve { get; private set; }

    /// <summary>The bits of all tokens.</summary>
    public ulong Tokens { get; private set; }

    /// <summary>The sets of words that a token of the sentence is in, each once.</summary>
    public ReadOnlySpan<int> Present => _present.AsSpan(0, _presentCount);

    /// <summary>The tokens that are in a set of words.</summary>
    public ulong this[int set] => _sets[set];

    /// <summary>Looks up the words of the sentence that the view has turned to.</summary>
    public void Enter()
    {
        foreach (var set in Present) _sets[set] = 0;
        _presentCount = 0;
        Array.Clear(_pos);
        if (++_generation == int.MaxValue)
        {
            Array.Clear(_answers);
            _generation = 1;
        }

        var tokens = view.Document!.TokensOf(view.Sentence!);
        if (_forms.Length < tokens.Length)
        {
            _forms = new int[tokens.Length * 2];
            _lemmas = new int[tokens.Length * 2];
        }

        Serve = tokens.Length <= MaximumTokens;
        Tokens = Serve ? (1UL << tokens.Length) - 1 : 0;
        var words = program.Index.Words;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var bit = StartMask.BitOf(i);
            _pos[(int)token.Pos] |= bit;
            var slot = words.Find(token.FormHash);
            if (slot >= 0) Mark(words.ByForm(slot, isLeading: true), bit);
            _forms[i] = slot;
            if (token.LemmaHash != token.FormHash) slot = words.Find(token.LemmaHash);
            if (slot >= 0) Mark(words.ByLemma(slot, isLeading: true), bit);
            _lemmas[i] = slot;
        }

        _open = tokens.Length;
    }

    /// <summary>Looks up the sets that lead to no rule: until then none of their tokens is known. The first rule that is tried in a sentence needs them.</summary>
    public void Complete()
    {
        var words = program.Index.Words;
        for (var i = 0; i < _open; i++)
        {
            var bit = StartMask.BitOf(i);
            if (_forms[i] >= 0) Mark(words.ByForm(_forms[i], isLeading: false), bit);
            if (_lemmas[i] >= 0) Mark(words.ByLemma(_lemmas[i], isLeading: false), bit);
        }

        _open = 0;
    }

    /// <summary>Those of some tokens that meet a predicate.</summary>
    public ulong Matching(int predicate, ulong tokens)
    {
        var asked = program.Predicates[predicate];
        if (asked.Set >= 0) return tokens & _sets[asked.Set];
        if (tokens == 0) return 0;
        return asked.IsCheap ? asked.Mask.Of(this, tokens) : Kept(asked.Mask, predicate, tokens);
    }

    /// <summary>Where a match of a rule may start.</summary>
    public ulong StartsOf(int rule) => program.Index.Starts.Of(rule, _sets);

    /// <summary>The tokens of a part of speech.</summary>
    public ulong WithPos(PartOfSpeech pos) => _pos[(int)pos];

    /// <summary>Those of some tokens that meet a test.</summary>
    public ulong Ask(TokenTest test, ulong tokens)
    {
        var met = 0UL;
        for (var rest = tokens; rest != 0; rest &= rest - 1)
        {
            var token = view.Start + BitOperations.TrailingZeroCount(rest);
            if (test.Matches(view.Document!, token, in view.Document!.Tokens.AsSpan()[token])) met |= rest & (0 - rest);
        }

        return met;
    }

    /// <summary>Those of some tokens that are spelt as a test wants; each word is looked at once, as long as it is remembered.</summary>
    public ulong Spelt(SpellingTest test, int number, ulong tokens)
    {
        if (number >= SpellingCache.Tests) return Ask(test, tokens);
        var met = 0UL;
        for (var rest = tokens; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            ref readonly var token = ref TokenAt(at);
            if (!test.MayBe(token)) continue;
            ref var word = ref _spellings.For(token.FormHash);
            var bit = 1UL << number;
            if ((word.Known & bit) == 0)
            {
                word.Known |= bit;
                if (test.Matches(view.Document!, view.Start + at, token)) word.Yes |= bit;
            }

            if ((word.Yes & bit) != 0) met |= 1UL << at;
        }

        return met;
    }

    /// <summary>Those of some positions that are such a place.</summary>
    public ulong At(Place place, ulong positions)
    {
        var found = 0UL;
        for (var rest = positions; rest != 0; rest &= rest - 1)
        {
            var position = BitOperations.TrailingZeroCount(rest);
            if (view.Is(place, view.Start + position)) found |= 1UL << position;
        }

        return found;
    }

    /// <summary>Those of some positions at which no clause ends.</summary>
    public ulong WithoutEdge(ulong positions) => positions & ~view.Edges;

    /// <summary>The token at a place in the sentence.</summary>
    public ref readonly Token TokenAt(int index) => ref view.Document!.Tokens.AsSpan()[view.Start + index];

    private void Mark(ReadOnlySpan<int> sets, ulong bit)
    {
        foreach (var set in sets)
        {
            ref var mask = ref _sets[set];
            if (mask == 0) _present[_presentCount++] = set;
            mask |= bit;
        }
    }

    private ulong Kept(MaskTest test, int predicate, ulong tokens)
    {
        // Rules are compiled as texts ask for them, and bring predicates with them.
        if (predicate >= _answers.Length) Array.Resize(ref _answers, program.Predicates.Capacity);
        ref var answers = ref _answers[predicate];
        if (answers.Generation != _generation) answers = new Answers { Generation = _generation };
        var open = tokens & ~answers.Known;
        if (open != 0)
        {
            answers.Yes |= test.Of(this, open);
            answers.Known |= open;
        }

        return answers.Yes & tokens;
    }

    private struct Answers
    {
        public int Generation;
        public ulong Known;
        public ulong Yes;
    }
}
