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
    private readonly int[] _candidateStamps;
    private readonly ulong[] _words;
    private readonly int[] _before;
    private readonly SentenceView _other = new();
    private long _documentTag;
    private int _candidateGeneration;

    public MatchState(RuleProgram program)
    {
        _predicates = program.Predicates;
        _candidateStamps = new int[program.Count];
        _words = new ulong[program.Count];
        _before = program.Before;
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
        if (++_candidateGeneration == int.MaxValue)
        {
            Array.Clear(_candidateStamps);
            _candidateGeneration = 1;
        }

        Candidates.Clear();
    }

    /// <summary>Adds the rules that a word leads to; <paramref name="token"/> counts from the start of the sentence.</summary>
    public void AddCandidates(Postings postings, ulong hash, int token)
    {
        for (var node = postings.Find(hash); node >= 0;)
        {
            var (rules, next) = postings[node];
            AddCandidates(rules, StartMask.BitOf(token));
            node = next;
        }
    }

    /// <summary>Adds rules that no word leads to.</summary>
    public void AddCandidates(int[] rules) => AddCandidates(rules, ulong.MaxValue);

    /// <summary>Where a match of a candidate may start.</summary>
    public StartMask StartsOf(int rule) => StartMask.Before(_words[rule], _before[rule]);

    private void AddCandidates(int[] rules, ulong word)
    {
        foreach (var rule in rules)
        {
            if (_candidateStamps[rule] == _candidateGeneration)
            {
                _words[rule] |= word;
                continue;
            }

            _candidateStamps[rule] = _candidateGeneration;
            _words[rule] = word;
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

        var answer = _predicates[predicate].Matches(View.Document!, token, in tokens[token]);
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

    // Rules are compiled as texts ask for them, and bring predicates with them.
    private void Grow()
    {
        var capacity = _predicates.Capacity;
        Array.Resize(ref _tags, capacity);
        Array.Resize(ref _known, capacity);
        Array.Resize(ref _values, capacity);
    }
}
