using System.Collections.Immutable;
using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>What a language hands over to make an <see cref="AnnotatedDocument"/>.</summary>
public sealed record DocumentParts
{
    /// <summary>The text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>What was computed.</summary>
    public Annotations Annotations { get; init; }

    /// <summary>The number of sentences whose grammar was computed for this document, not taken from one before an edit.</summary>
    public int ParsedSentences { get; init; }

    /// <summary>All tokens, in the order of the text.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>The sentences; their token ranges tile the tokens.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The paragraphs.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The quotations, by start.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The clauses, by sentence and verb.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = [];
}
