using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Rules.Tests;

/// <summary>
/// A language small enough to see through: words and marks, sentences that end with <c>.!?</c>, quoted words in the voice
/// <see cref="Voice.Direct"/>, negation up to the next mark, clauses between commas, and a few words with lemma and part of speech.
/// </summary>
internal sealed partial class SimpleLanguage(string code = "da") : ILanguage
{
    private static readonly Dictionary<string, (string Lemma, PartOfSpeech Pos, string Feats)> Words = new(StringComparer.Ordinal)
    {
        ["angriber"] = ("angribe", PartOfSpeech.Verb, "Mood=Ind|Tense=Pres|VerbForm=Fin"),
        ["angreb"] = ("angribe", PartOfSpeech.Verb, "Mood=Ind|Tense=Past|VerbForm=Fin"),
        ["angrebet"] = ("angreb", PartOfSpeech.Noun, "Definite=Def|Gender=Neut|Number=Sing"),
        ["bomber"] = ("bombe", PartOfSpeech.Noun, "Number=Plur"),
        ["bomben"] = ("bombe", PartOfSpeech.Noun, "Number=Sing"),
        ["bombede"] = ("bombe", PartOfSpeech.Verb, "Tense=Past"),
        ["store"] = ("stor", PartOfSpeech.Adj, "Number=Plur"),
        ["viser"] = ("vise", PartOfSpeech.Verb, "Tense=Pres"),
        ["tænderne"] = ("tand", PartOfSpeech.Noun, "Number=Plur"),
        ["siger"] = ("sige", PartOfSpeech.Verb, "Tense=Pres"),
    };

    public string Code { get; } = code;

    public AnnotatedDocument Annotate(SourceText text, Annotations needs, CancellationToken cancellationToken = default)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var first = 0;
        var open = -1;
        var negated = false;
        foreach (Match match in Pieces().Matches(text.ToString()))
        {
            var form = match.Value;
            var folded = TokenText.Fold(form);
            var isWord = char.IsLetterOrDigit(form[0]);
            if (form == "»") open = tokens.Count;
            var (lemma, pos, feats) = Words.GetValueOrDefault(folded, (folded, isWord ? PartOfSpeech.X : PartOfSpeech.Punct, ""));
            var traits = TokenTraits.None;
            if (char.IsUpper(form[0])) traits |= TokenTraits.Capitalised;
            if (form.Length > 1 && form.All(char.IsUpper)) traits |= TokenTraits.AllCaps;
            if (negated && isWord) traits |= TokenTraits.Negated;
            if (open >= 0) traits |= TokenTraits.Quoted;
            if (char.IsUpper(form[0]) && tokens.Count > first) traits |= TokenTraits.Name;
            negated = isWord && (negated || folded == "ikke");
            tokens.Add(new Token
            {
                Start = match.Index,
                Length = match.Length,
                Kind = isWord ? TokenKind.Word : TokenKind.Punctuation,
                Traits = traits,
                FormHash = TokenText.Hash(form),
                LemmaHash = TokenText.Hash(lemma),
                Lemma = lemma,
                Pos = pos,
                Feats = feats,
                Head = -2,
                Voice = open >= 0 ? Voice.Direct : Voice.Author,
            });
            if (form == "«" && open >= 0)
            {
                quotations.Add(new Quotation
                {
                    Index = quotations.Count,
                    Span = TextSpan.FromBounds(tokens[open].Start, match.Index + 1),
                    Content = TextSpan.FromBounds(tokens[open].End, match.Index),
                    Tokens = new TokenRange(open, tokens.Count),
                    IsSpeech = true,
                    Attribution = new Attribution { Voice = Voice.Direct, Speaker = "X", Stance = Stance.Neutral },
                });
                open = -1;
            }

            if (form is "." or "!" or "?" && open < 0) End();
        }

        if (first < tokens.Count) End();
        return new AnnotatedDocument(new DocumentParts
        {
            Text = text,
            Language = Code,
            Annotations = needs,
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Quotations = quotations.ToImmutable(),
            Clauses = clauses.ToImmutable(),
        });

        void End()
        {
            var range = new TokenRange(first, tokens.Count);
            var span = TextSpan.FromBounds(tokens[first].Start, tokens[^1].End);
            var startOfClauses = clauses.Count;
            if (needs.HasFlag(Annotations.Clauses)) AddClauses(range, sentences.Count);
            var isHearsay = tokens[first].FormHash == TokenText.Hash("ifølge");
            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Span = span,
                Tokens = range,
                Attribution = isHearsay ? new Attribution { Voice = Voice.Indirect, Speaker = "X", Stance = Stance.Distance } : Attribution.Author,
                Clauses = startOfClauses..clauses.Count,
            });
            first = tokens.Count;
            negated = false;
        }

        void AddClauses(TokenRange range, int sentence)
        {
            var start = range.Start;
            for (var i = range.Start; i < range.End; i++)
            {
                if (text.ToString(tokens[i].Span) != "," && i != range.End - 1) continue;
                var words = Enumerable.Range(start, i + 1 - start).ToList();
                var verb = words.Where(w => tokens[w].Pos == PartOfSpeech.Verb).DefaultIfEmpty(start).First();
                clauses.Add(new Clause
                {
                    Sentence = sentence,
                    Span = TextSpan.FromBounds(tokens[start].Start, tokens[i].End),
                    Tokens = new TokenRange(start, i + 1),
                    Verb = verb,
                    Subject = words.Where(w => w < verb && tokens[w].Pos is PartOfSpeech.Noun or PartOfSpeech.X).DefaultIfEmpty(-1).Last(),
                    Object = words.Where(w => w > verb && tokens[w].Pos is PartOfSpeech.Noun).DefaultIfEmpty(-1).First(),
                    Conditional = tokens[start].FormHash == TokenText.Hash("hvis"),
                    Subordinate = tokens[start].FormHash == TokenText.Hash("at"),
                    Past = tokens[verb].Feats?.Contains("Tense=Past", StringComparison.Ordinal) == true,
                    Person = tokens[start].FormHash == TokenText.Hash("vi") ? 1 : 3,
                    Negated = words.Any(w => tokens[w].IsNegated),
                });
                start = i + 1;
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'-]*|\S", RegexOptions.NonBacktracking)]
    private static partial Regex Pieces();
}
