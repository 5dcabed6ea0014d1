using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Rules;

/// <summary>
/// Lemmas, parts of speech and negation for a language layer that has none yet: each word reads as it most often does in a
/// treebank, an unknown one as the words with its ending. What the layer itself computes is left alone.
/// </summary>
internal sealed class StandInGrammar(ILanguage inner, IReadOnlyList<string> treebanks) : ILanguage
{
    private static readonly HashSet<string> Negators = ["ikke", "aldrig", "ingen", "intet", "hverken", "ej", "not", "never", "no", "neither", "none"];

    private readonly Dictionary<string, Reading> _words = [];
    private readonly Dictionary<string, (int Cut, string Add, Reading Reading)> _endings = [];

    public string Code => inner.Code;

    public AnnotatedDocument Annotate(SourceText text, Annotations needs, CancellationToken cancellationToken = default)
    {
        var document = inner.Annotate(text, needs, cancellationToken);
        if (document.Tokens.Any(t => t.Pos != PartOfSpeech.None)) return document;
        lock (_words)
        {
            if (_words.Count == 0) Load();
        }

        var tokens = ImmutableArray.CreateBuilder<Token>(document.Tokens.Length);
        var negated = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var token = document.Tokens[i];
            var folded = TokenText.Fold(document.FormOf(i));
            var reading = Read(folded, token);
            if (token.IsPunctuation && folded is "," or ";" or ":" or "." or "!" or "?") negated = 0;
            var isNegator = Negators.Contains(folded) || folded.EndsWith("n't", StringComparison.Ordinal);
            var traits = token.Traits;
            if (isNegator) traits |= TokenTraits.Negator;
            else if (negated-- > 0) traits |= TokenTraits.Negated;
            if (isNegator) negated = 6;
            if (reading.Pos == PartOfSpeech.Propn) traits |= TokenTraits.Name;
            tokens.Add(token with
            {
                Lemma = reading.Lemma,
                LemmaHash = TokenText.Hash(reading.Lemma),
                Pos = reading.Pos,
                Feats = reading.Feats,
                Traits = traits,
            });
        }

        return new AnnotatedDocument(new DocumentParts
        {
            Text = document.Text,
            Language = document.Language,
            Annotations = (needs | Annotations.Grammar | Annotations.Negation) & ~(Annotations.Clauses & ~(Annotations.Grammar | Annotations.Negation)),
            Tokens = tokens.MoveToImmutable(),
            Sentences = document.Sentences,
            Paragraphs = document.Paragraphs,
            Quotations = document.Quotations,
        });
    }

    private Reading Read(string folded, Token token)
    {
        if (token.IsPunctuation) return new Reading(folded, PartOfSpeech.Punct, null);
        if (_words.TryGetValue(folded, out var known)) return known;
        if (!token.IsWord) return new Reading(folded, PartOfSpeech.Num, null);
        if ((token.Traits & TokenTraits.Capitalised) != 0) return new Reading(folded, PartOfSpeech.Propn, null);
        for (var length = Math.Min(6, folded.Length - 2); length > 0; length--)
        {
            if (_endings.TryGetValue(folded[^length..], out var ending) && ending.Cut <= folded.Length - 2)
                return ending.Reading with { Lemma = folded[..^ending.Cut] + ending.Add };
        }

        return new Reading(folded, PartOfSpeech.X, null);
    }

    private void Load()
    {
        var words = new Dictionary<string, Dictionary<Reading, int>>(StringComparer.Ordinal);
        foreach (var line in treebanks.SelectMany(File.ReadLines))
        {
            var columns = line.Split('\t');
            if (columns.Length != 10 || columns[0].AsSpan().ContainsAny('-', '.')) continue;
            var pos = Enum.TryParse<PartOfSpeech>(columns[3], ignoreCase: true, out var parsed) ? parsed : PartOfSpeech.X;
            Count(words, TokenText.Fold(columns[1]), new Reading(TokenText.Fold(columns[2]), pos, columns[5] == "_" ? null : columns[5]));
        }

        var endings = new Dictionary<string, Dictionary<(int, string, Reading), int>>(StringComparer.Ordinal);
        foreach (var (form, readings) in words)
        {
            var best = Best(readings);
            _words[form] = best;
            if (best.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Adv)) continue;
            var common = 0;
            while (common < form.Length && common < best.Lemma.Length && form[common] == best.Lemma[common]) common++;
            for (var length = 1; length <= Math.Min(6, form.Length - 1); length++)
                Count(endings, form[^length..], (form.Length - common, best.Lemma[common..], best with { Lemma = "" }));
        }

        foreach (var (ending, scripts) in endings) _endings[ending] = Best(scripts);
    }

    private static void Count<T>(Dictionary<string, Dictionary<T, int>> counts, string key, T value)
        where T : notnull
    {
        if (!counts.TryGetValue(key, out var values)) counts[key] = values = [];
        values[value] = values.GetValueOrDefault(value) + 1;
    }

    private static T Best<T>(Dictionary<T, int> counts)
        where T : notnull => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal).First().Key;

    private sealed record Reading(string Lemma, PartOfSpeech Pos, string? Feats);
}
