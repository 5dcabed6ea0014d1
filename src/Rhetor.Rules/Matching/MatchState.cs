using Rhetor.Documents;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Matching;

/// <summary>
/// What one thread needs to match the rules of a language: buffers that are used again from sentence to sentence, the
/// answers of the predicates, and the sentence at hand. Not thread-safe; the analyzer keeps a pool.
/// </summary>
internal sealed class MatchState
{
    private readonly PredicateTable _predicates;
    private long[] _tags = [];
    private ulong[] _known = [];
    private ulong[] _values = [];
    private long[] _answerTags = new long[16];
    private bool[] _answers = new bool[16];
    private readonly RuleProgram _program;
    private readonly int[] _candidateStamps;
    private readonly SentenceView _other = new();
    private long _documentTag;
    private int _candidateGeneration;

    public MatchState(RuleProgram program)
    {
        _program = program;
        _predicates = program.Predicates;
        _candidateStamps = new int[program.Count];
        Simulation = new Simulation(this);
        Masks = new SentenceMasks(program, View);
        Runner = new MaskRun(Masks);
    }

    public Simulation Simulation { get; }

    /// <summary>Where in the sentence what stands.</summary>
    public SentenceMasks Masks { get; }

    /// <summary>Runs patterns over <see cref="Masks"/>, where the sentence is not too long for them.</summary>
    public MaskRun Runner { get; }

    public SentenceView View { get; } = new();

    /// <summary>The rules that may match in the sentence.</summary>
    public List<int> Candidates { get; } = [];

    public void Enter(AnnotatedDocument document, Sentence sentence)
    {
        if (!ReferenceEquals(document, View.Document)) _documentTag += 1L << 32;
        if (View.Enter(document, sentence)) Masks.Enter();
    }

    /// <summary>Lets go of the document, so that a pooled state keeps no text alive.</summary>
    public void Release()
    {
        View.Release();
        _other.Release();
    }

    /// <summary>Finds <see cref="Candidates"/>: the rules that a word of the sentence leads to, and those that no word leads to.</summary>
    public void FindCandidates()
    {
        if (++_candidateGeneration == int.MaxValue)
        {
            Array.Clear(_candidateStamps);
            _candidateGeneration = 1;
        }

        Candidates.Clear();
        foreach (var set in Masks.Present)
        {
            if (_program.Index.RulesOf[set] is { } rules) AddCandidates(rules);
        }

        AddCandidates(_program.Index.Unanchored);
    }

    /// <summary>Where a match of a candidate may start: near enough to one of each of the words that every match holds.</summary>
    public StartMask StartsOf(int rule) => new(Masks.StartsOf(rule));

    private void AddCandidates(int[] rules)
    {
        foreach (var rule in rules)
        {
            if (_candidateStamps[rule] == _candidateGeneration) continue;
            _candidateStamps[rule] = _candidateGeneration;
            Candidates.Add(rule);
        }
    }

    /// <summary>The answer of a predicate for a token. Kept for the 64 tokens around it, so that equal questions of many rules cost one.</summary>
    public bool Test(int predicate, int token, ReadOnlySpan<Token> tokens)
    {
        if (predicate >= _tags.Length) Grow();
        var tag = _documentTag | (uint)(token >> 6);
        var bit = 1UL << (token & 63);
        if (_tags[predicate] != tag)
        {
            _tags[predicate] = tag;
            _known[predicate] = 0;
        }
        else if ((_known[predicate] & bit) != 0)
        {
            return (_values[predicate] & bit) != 0;
        }

        var answer = _predicates[predicate].Test.Matches(View.Document!, token, in tokens[token]);
        _known[predicate] |= bit;
        if (answer) _values[predicate] |= bit;
        else _values[predicate] &= ~bit;
        return answer;
    }

    /// <summary>Whether a pattern matches anywhere in a sentence of the document. Asked once, while rules ask about the same sentence.</summary>
    public bool Holds(SentencePattern pattern, Sentence sentence)
    {
        if (pattern.Number >= _answers.Length)
        {
            Array.Resize(ref _answerTags, (pattern.Number + 1) * 2);
            Array.Resize(ref _answers, (pattern.Number + 1) * 2);
        }

        var tag = _documentTag | (uint)sentence.Index;
        if (_answerTags[pattern.Number] == tag) return _answers[pattern.Number];
        var answer = sentence.Index == View.Sentence!.Index ? Holds(pattern.Program, View.Start, View.End) : HoldsElsewhere(pattern.Program, sentence);
        _answerTags[pattern.Number] = tag;
        _answers[pattern.Number] = answer;
        return answer;
    }

    /// <summary>Whether a pattern matches somewhere between two positions of the sentence.</summary>
    public bool Holds(PatternProgram program, int from, int to) => Masks.Serve
        ? Runner.Exists(program, from - View.Start, to - View.Start)
        : Simulation.Exists(program, View, from, to);

    /// <summary>Whether a pattern matches from a position of the sentence on; a backward one reads leftwards from there.</summary>
    public bool HoldsAt(PatternProgram program, int position) => Masks.Serve
        ? Runner.MatchesAt(program, position - View.Start)
        : Simulation.MatchesAt(program, View, position);

    /// <summary>Finds the leftmost match at or after a position, and the longest of those.</summary>
    public bool Search(PatternProgram program, int from, StartMask starts, out int start, out int end)
    {
        (start, end) = (0, 0);
        if (Masks.Serve)
        {
            if (!Runner.Search(program, from - View.Start, starts, out start, out end)) return false;
            (start, end) = (start + View.Start, end + View.Start);
            // Who is captured is known to the simulation alone.
            return program.Captures.Length == 0 || Simulation.Search(program, View, start, StartMask.At(start - View.Start));
        }

        if (!Simulation.Search(program, View, from, starts)) return false;
        (start, end) = (Simulation.BestSlots[0], Simulation.BestEnd);
        return true;
    }

    private bool HoldsElsewhere(PatternProgram program, Sentence sentence)
    {
        _other.Enter(View.Document!, sentence);
        return Simulation.Exists(program, _other, _other.Start, _other.End);
    }

    // Rules are compiled as texts ask for them, and bring predicates with them.
    private void Grow()
    {
        var capacity = _predicates.Capacity;
        Array.Resize(ref _tags, capacity);
        Array.Resize(ref _known, capacity);
        Array.Resize(ref _values, capacity);
    }
}
