using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Benchmarks.Rules;

/// <summary>A stand-in language: every word has the part of speech, features and lemma that a treebank gives it most often.</summary>
internal sealed class TreebankLanguage(string code, IReadOnlyList<string> treebanks) : ILanguage
{
    private static readonly HashSet<string> Negators = ["ikke", "aldrig", "ingen", "intet", "hverken", "ej", "not", "never", "no", "neither", "n't", "none"];

    private readonly Dictionary<string, (string Lemma, PartOfSpeech Pos, string? Feats)> _words = Load(treebanks);

    public string Code { get; } = code;

    public AnnotatedDocument Annotate(SourceText text, Annotations needs, CancellationToken cancellationToken = default)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        var quoted = false;
        var negated = 0;
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                position++;
                continue;
            }

            var end = position + 1;
            if (char.IsLetterOrDigit(c))
            {
                while (end < text.Length && (char.IsLetterOrDigit(text[end])
                    || (text[end] is '-' or '\'' or '’' or '.' or ',' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])
                        && (text[end] is not ',' || char.IsDigit(text[end + 1])))))
                {
                    end++;
                }
            }

            var form = text.AsSpan(TextSpan.FromBounds(position, end));
            var folded = TokenText.Fold(form);
            var isWord = char.IsLetter(c);
            if (!isWord && !char.IsDigit(c))
            {
                if (c is '»' or '“' or '„') quoted = true;
                if (c is '"') quoted = !quoted;
                if (c is ',' or ';' or ':') negated = 0;
            }

            _words.TryGetValue(folded, out var word);
            var isNegator = Negators.Contains(folded) || folded.EndsWith("n't", StringComparison.Ordinal);
            var traits = TokenTraits.None;
            if (position == 0 || char.IsWhiteSpace(text[position - 1])) traits |= TokenTraits.SpaceBefore;
            if (char.IsUpper(c)) traits |= TokenTraits.Capitalised;
            if (char.IsUpper(c) && tokens.Count > first) traits |= TokenTraits.Name;
            if (end - position > 1 && !form.ContainsAnyInRange('a', 'z')) traits |= isWord ? TokenTraits.AllCaps : 0;
            if (quoted) traits |= TokenTraits.Quoted;
            if (isNegator) traits |= TokenTraits.Negator;
            else if (negated-- > 0) traits |= TokenTraits.Negated;
            if (isNegator) negated = 6;
            var lemma = word.Lemma ?? folded;
            tokens.Add(new Token
            {
                Start = position,
                Length = end - position,
                Kind = isWord ? TokenKind.Word : char.IsDigit(c) ? TokenKind.Number : char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol,
                Traits = traits,
                FormHash = TokenText.Hash(form),
                LemmaHash = TokenText.Hash(lemma),
                Lemma = lemma,
                Pos = word.Pos != PartOfSpeech.None ? word.Pos : isWord ? (char.IsUpper(c) ? PartOfSpeech.Propn : PartOfSpeech.X) : char.IsPunctuation(c) ? PartOfSpeech.Punct : PartOfSpeech.X,
                Feats = word.Feats,
                Voice = quoted ? Voice.Direct : Voice.Author,
            });
            if (c is '«' or '”') quoted = false;
            position = end;
            var isEnd = c is '.' or '!' or '?' && (position >= text.Length || char.IsWhiteSpace(text[position]) || text[position] is '«' or '”' or '"');
            if (!isEnd && position < text.Length) continue;
            while (position < text.Length && text[position] is '«' or '”' or '"' && isEnd)
            {
                tokens.Add(new Token { Start = position, Length = 1, Kind = TokenKind.Punctuation, Pos = PartOfSpeech.Punct, FormHash = TokenText.Hash(text.AsSpan(new TextSpan(position, 1))) });
                quoted = false;
                position++;
            }

            negated = 0;
            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Span = TextSpan.FromBounds(tokens[first].Start, tokens[^1].End),
                Tokens = new TokenRange(first, tokens.Count),
                Attribution = tokens.Skip(first).Any(t => t.Voice == Voice.Direct) ? Attribution.Author with { Voice = Voice.Direct } : Attribution.Author,
            });
            first = tokens.Count;
        }

        if (first < tokens.Count)
        {
            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Span = TextSpan.FromBounds(tokens[first].Start, tokens[^1].End),
                Tokens = new TokenRange(first, tokens.Count),
            });
        }

        return new AnnotatedDocument(new DocumentParts
        {
            Text = text,
            Language = Code,
            Annotations = Annotations.Grammar | Annotations.Negation,
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
        });
    }

    private static Dictionary<string, (string, PartOfSpeech, string?)> Load(IReadOnlyList<string> paths)
    {
        var counts = new Dictionary<string, Dictionary<(string, string, string), int>>(StringComparer.Ordinal);
        foreach (var line in paths.SelectMany(File.ReadLines))
        {
            var columns = line.Split('\t');
            if (columns.Length != 10 || columns[0].AsSpan().ContainsAny('-', '.')) continue;
            var form = TokenText.Fold(columns[1]);
            if (!counts.TryGetValue(form, out var readings)) counts[form] = readings = [];
            var reading = (TokenText.Fold(columns[2]), columns[3], columns[5]);
            readings[reading] = readings.GetValueOrDefault(reading) + 1;
        }

        return counts.ToDictionary(p => p.Key, p =>
        {
            var (lemma, pos, feats) = p.Value.OrderByDescending(r => r.Value).ThenBy(r => r.Key.Item1, StringComparer.Ordinal).First().Key;
            return (lemma, Enum.TryParse<PartOfSpeech>(pos, ignoreCase: true, out var parsed) ? parsed : PartOfSpeech.X, feats == "_" ? null : feats);
        });
    }
}
