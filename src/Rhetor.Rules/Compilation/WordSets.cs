using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// The sets of words that the rules of a language ask for, by number; equal ones have one. All are gathered before the first rule
/// is compiled, so that one look at a word says to which of them it belongs.
/// </summary>
internal sealed class WordSets(string language, LexiconTable lexicons)
{
    private readonly Dictionary<ulong[], int>[] _literals = [new(HashesComparer.Instance), new(HashesComparer.Instance), new(HashesComparer.Instance)];
    private readonly Dictionary<(BoundLexicon, WordKey), int> _lexicons = [];
    private readonly List<(WordKey By, IReadOnlyList<ulong> Hashes)> _sets = [];
    private bool _isClosed;

    public int Count => _sets.Count;

    public (WordKey By, IReadOnlyList<ulong> Hashes) this[int set] => _sets[set];

    /// <summary>Gathers the sets of a rule.</summary>
    public void Add(RuleSyntax rule)
    {
        foreach (var sequence in RuleParts.SequencesOf(rule)) Add(sequence);
    }

    /// <summary>From now on no set is added.</summary>
    public void Close() => _isClosed = true;

    /// <summary>The set of these words; −1 where the sets are closed and it is none of them.</summary>
    public int Of(IEnumerable<ulong> hashes, WordKey by)
    {
        ulong[] key = [.. hashes.Distinct().Order()];
        var literals = _literals[(int)by - 1];
        if (literals.TryGetValue(key, out var number)) return number;
        if (_isClosed) return -1;
        literals.Add(key, _sets.Count);
        _sets.Add((by, key));
        return _sets.Count - 1;
    }

    /// <summary>The set of the single words of a lexicon; −1 where the sets are closed and it is none of them.</summary>
    public int Of(BoundLexicon lexicon, WordKey by)
    {
        if (_lexicons.TryGetValue((lexicon, by), out var number)) return number;
        if (_isClosed) return -1;
        _lexicons.Add((lexicon, by), _sets.Count);
        _sets.Add((by, lexicon.WordHashes));
        return _sets.Count - 1;
    }

    /// <summary>The sets of a constraint on form or lemma, of which a token must be in one.</summary>
    public int[] Of(ConstraintSyntax constraint)
    {
        var by = constraint.Kind == ConstraintKind.Form ? WordKey.Form : WordKey.Lemma;
        var sets = new List<int>(constraint.Values.Count);
        var literals = new List<ulong>(constraint.Values.Count);
        foreach (var value in constraint.Values)
        {
            if (value.IsLexicon) sets.Add(Of(lexicons.Find(language, value.Text)!, by));
            else literals.Add(TokenText.Hash(value.Text));
        }

        if (literals.Count > 0) sets.Add(Of(literals, by));
        return [.. sets];
    }

    private void Add(SequenceSyntax sequence)
    {
        foreach (var element in sequence.Elements)
        {
            switch (element)
            {
                case TokenSyntax token:
                    Add(token.Constraints);
                    break;
                case AnySyntax any:
                    foreach (var alternative in any.Alternatives) Add(alternative);
                    break;
                case PhraseSyntax phrase:
                    Of(PhraseTexts.Of(phrase, language, lexicons).Select(text => TokenText.Hash(PhraseWords.Split(text)[0])), WordKey.Either);
                    break;
            }
        }
    }

    private void Add(ConstraintSetSyntax constraints)
    {
        foreach (var constraint in constraints.Constraints)
        {
            if (constraint.Kind is ConstraintKind.Form or ConstraintKind.Lemma) Of(constraint);
        }

        foreach (var not in constraints.Nots) Add(not);
    }

    private sealed class HashesComparer : IEqualityComparer<ulong[]>
    {
        public static readonly HashesComparer Instance = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] hashes)
        {
            var sum = (ulong)hashes.Length;
            foreach (var hash in hashes) sum = (sum * 31) + hash;
            return sum.GetHashCode();
        }
    }
}
