using System.Numerics;
using Rhetor.Rules.Binding;
using Rhetor.Rules.Packing;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// The sets of words that the rules of a language ask for, by number; equal ones have one. All are gathered before the first rule
/// is compiled, so that one look at a word says to which of them it belongs. From then on it changes no more.
/// </summary>
internal sealed class WordSets(string language, LexiconTable lexicons)
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<(WordKey By, IReadOnlyList<ulong> Hashes)> _sets = [];
    private bool _isClosed;

    public int Count => _numbers.Count;

    /// <summary>The words of a set, before the sets are packed.</summary>
    public (WordKey By, IReadOnlyList<ulong> Hashes) this[int set] => _sets[set];

    /// <summary>Reads closed sets: their numbers, as their words are in the index.</summary>
    public static WordSets Read(PackReader reader, string language, LexiconTable lexicons)
    {
        var sets = new WordSets(language, lexicons) { _isClosed = true };
        var count = reader.Number();
        sets._numbers.EnsureCapacity(count);
        for (var i = 0; i < count; i++) sets._numbers.Add(reader.Hash(), i);
        return sets;
    }

    public void Write(PackWriter writer)
    {
        writer.Number(Count);
        foreach (var (key, _) in _numbers.OrderBy(n => n.Value)) writer.Hash(key);
    }

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
        ulong[] words = [.. hashes.Distinct().Order()];
        var key = (ulong)by;
        foreach (var hash in words) key = Mix(key, hash);
        return NumberOf(key, by, words);
    }

    /// <summary>The set of the single words of a lexicon; −1 where the sets are closed and it is none of them.</summary>
    public int Of(BoundLexicon lexicon, WordKey by)
    {
        var key = Mix(Mix((ulong)by << 8, TokenText.Hash(lexicon.Language)), TokenText.Hash(lexicon.Name));
        return NumberOf(key, by, _isClosed ? [] : lexicon.WordHashes);
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

    // Words are known by 64 bits, and so are sets of them.
    private int NumberOf(ulong key, WordKey by, IReadOnlyList<ulong> hashes)
    {
        if (_numbers.TryGetValue(key, out var number)) return number;
        if (_isClosed) return -1;
        _numbers.Add(key, _sets.Count);
        _sets.Add((by, hashes));
        return _sets.Count - 1;
    }

    private static ulong Mix(ulong sum, ulong hash) => (BitOperations.RotateLeft(sum, 27) ^ hash) * 0x9E3779B97F4A7C15;
}
