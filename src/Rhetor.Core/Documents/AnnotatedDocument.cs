using System.Collections.Immutable;
using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>A text with its annotations: annotated once, read by many. Immutable and thread-safe.</summary>
public sealed class AnnotatedDocument
{
    /// <summary>Creates a document from its parts, which must be in the order of the text.</summary>
    /// <exception cref="ArgumentException">Tokens overlap, leave the text or leave a character that is not white space uncovered, or a sentence's tokens do.</exception>
    public AnnotatedDocument(DocumentParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Text = parts.Text;
        Language = parts.Language;
        Annotations = parts.Annotations;
        Tokens = parts.Tokens;
        Sentences = parts.Sentences;
        Paragraphs = parts.Paragraphs;
        Quotations = parts.Quotations;
        Clauses = parts.Clauses;
        ParsedSentences = parts.ParsedSentences;
        DocumentInvariants.Check(this);
    }

    /// <summary>The text.</summary>
    public SourceText Text { get; }

    /// <summary>The code of the language that annotated it.</summary>
    public string Language { get; }

    /// <summary>What was computed.</summary>
    public Annotations Annotations { get; }

    /// <summary>All tokens; indices everywhere refer to this list.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The sentences, in the order of the text.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The paragraphs, in the order of the text.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>The quotations, by start.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The clauses, by sentence and verb.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>The number of sentences whose grammar was computed for this document, not taken from one before an edit.</summary>
    public int ParsedSentences { get; }

    /// <summary>The form of a token as it stands in the text.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public ReadOnlySpan<char> FormOf(int token) => Text.AsSpan(Tokens[token].Span);

    /// <summary>The lemma of a token; its folded form where no lemma was computed.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such token.</exception>
    public string LemmaOf(int token) => Tokens[token].Lemma ?? TokenText.Fold(FormOf(token));

    /// <summary>The tokens of a sentence without a copy.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Tokens.AsSpan(sentence.Tokens.Start, sentence.Tokens.Count);
    }

    /// <summary>The clauses of a sentence without a copy.</summary>
    public ReadOnlySpan<Clause> ClausesOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Clauses.AsSpan()[sentence.Clauses];
    }

    /// <summary>The text of a sentence.</summary>
    public string TextOf(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Text.ToString(sentence.Span);
    }

    /// <summary>The range from the first character of the first token to the last of the last; empty at the next token's start for an empty range.</summary>
    public TextSpan SpanOf(TokenRange tokens) => tokens.Count > 0
        ? TextSpan.FromBounds(Tokens[tokens.Start].Start, Tokens[tokens.End - 1].End)
        : new TextSpan(tokens.Start < Tokens.Length ? Tokens[tokens.Start].Start : Text.Length, 0);

    /// <summary>The sentence that holds a position, or the last that starts before it; null in a text without sentences before it.</summary>
    public Sentence? SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (Sentences[middle].Span.Start <= position) low = middle + 1;
            else high = middle - 1;
        }

        return high >= 0 ? Sentences[high] : null;
    }

    /// <summary>The index of the first token that ends after a position; the number of tokens where none does.</summary>
    public int TokenIndexAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
