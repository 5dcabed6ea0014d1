using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Core.Tests.Documents;

public sealed class AnnotatedDocumentTests
{
    [Fact]
    public void A_document_finds_the_sentence_and_the_token_at_a_position()
    {
        var document = Words.Document("Det regner|Vi bliver hjemme");

        document.SentenceAt(0)!.Index.Should().Be(0);
        document.SentenceAt(14)!.Index.Should().Be(1);
        document.FormOf(document.TokenIndexAt(4)).ToString().Should().Be("regner");
        document.TokenIndexAt(document.Text.Length).Should().Be(document.Tokens.Length);
    }

    [Fact]
    public void A_token_without_a_lemma_is_its_own_in_lower_case()
    {
        Words.Document("Det regner").LemmaOf(0).Should().Be("det");
    }

    [Fact]
    public void A_character_that_belongs_to_no_token_is_refused()
    {
        var parts = new DocumentParts
        {
            Text = SourceText.From("Ja!"),
            Language = "da",
            Tokens = [new Token { Start = 0, Length = 2 }],
            Sentences = [new Sentence { Index = 0, Span = new TextSpan(0, 2), Tokens = new TokenRange(0, 1) }],
        };

        ((Action)(() => _ = new AnnotatedDocument(parts))).Should().Throw<ArgumentException>().WithMessage("*character at 2*");
    }

    [Fact]
    public void Tokens_outside_every_sentence_are_refused()
    {
        var parts = new DocumentParts
        {
            Text = SourceText.From("Ja"),
            Language = "da",
            Tokens = [new Token { Start = 0, Length = 2 }],
            Sentences = [],
        };

        ((Action)(() => _ = new AnnotatedDocument(parts))).Should().Throw<ArgumentException>().WithMessage("*cover all tokens*");
    }

    [Fact]
    public void Overlapping_tokens_are_refused()
    {
        var parts = new DocumentParts
        {
            Text = SourceText.From("Ja"),
            Language = "da",
            Tokens = [new Token { Start = 0, Length = 2 }, new Token { Start = 1, Length = 1 }],
            Sentences = [],
        };

        ((Action)(() => _ = new AnnotatedDocument(parts))).Should().Throw<ArgumentException>().WithMessage("*overlaps*");
    }
}
