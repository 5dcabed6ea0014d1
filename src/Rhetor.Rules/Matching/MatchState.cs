using Rhetor.Documents;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Matching;

/// <summary>
/// What one thread needs to match the rules of a language: buffers that are used again from sentence to sentence, the
/// answers of the predicates, and the sentence at hand. Not thread-safe; the analyzer keeps a pool.
/// </summary>
internal sealed class MatchState
{
    private readonly TokenTest[] _predicates;
    private readonly long[] _tags;
    private readonly ulong[] _known;
    private readonly ulong[] _values;
    private readonly long[] _answerTags;
    private readonly bool[] _answers;
    private readonly int[] _candidateStamps;
    private readonly SentenceView _other = new();
    private long _documentTag;
    private int _candidateGeneration;

    public MatchState(RuleProgram program)
    {
        _predicates = program.Predicates;
        _tags = new long[_predicates.Length];
        _known = new ulong[_predicates.Length];
        _values = new ulong[_predicates.Length];
        _answerTags = new long[program.SentencePatterns];
        _answers = new bool[program.SentencePatterns];
        _candidateStamps = new int[program.Rules.Length];
        Simulation = new Simulation(this);
    }

    public Simulation Simulation { get; }

    public SentenceView View { get; } = new();

    /// <summary>The rules that may match in the sentence.</summary>
    public List<int> Candidates { get; } = [];

    public void Enter(AnnotatedDocument document, Sentence sentence)
    {
        if (!ReferenceEquals(document, View.Document)) _documentTag += 1L << 32;
        View.Enter(document, sentence);
    }

    /// <summary>Lets go of the document, so that a pooled state keeps no text alive.</summary>
    public void Release()
    {
        View.Release();
        _other.Release();
    }

    public void BeginCandidates()
    {
        _candidateGeneration++;
        Candidates.Clear();
    }

    public void AddCandidates(int[] rules)
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

        var answer = _predicates[predicate].Matches(View.Document!, token, in tokens[token]);
        _known[predicate] |= bit;
        if (answer) _values[predicate] |= bit;
        else _values[predicate] &= ~bit;
        return answer;
    }

    /// <summary>Whether a pattern matches anywhere in a sentence of the document. Asked once, while rules ask about the same sentence.</summary>
    public bool Holds(SentencePattern pattern, Sentence sentence)
    {
        var tag = _documentTag | (uint)sentence.Index;
        if (_answerTags[pattern.Number] == tag) return _answers[pattern.Number];
        var view = View;
        if (sentence.Index != View.Sentence!.Index)
        {
            view = _other;
            view.Enter(View.Document!, sentence);
        }

        var answer = Simulation.Exists(pattern.Program, view, view.Start, view.End);
        _answerTags[pattern.Number] = tag;
        _answers[pattern.Number] = answer;
        return answer;
    }
}
