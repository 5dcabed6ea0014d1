using Rhetor.Documents;

namespace Rhetor.Core.Tests.Documents;

public sealed class SentenceUnitTests
{
    [Fact]
    public void What_the_caller_knows_to_be_one_sentence_becomes_one()
    {
        var document = Words.Document("Det regner|Vi bliver|hjemme her");

        var merged = SentenceUnit.MergeFrom(document, "Det regner ".Length);

        merged.Sentences.Select(merged.TextOf).Should().Equal("Det regner", "Vi bliver\nhjemme her");
        merged.Sentences.Select(s => s.Index).Should().Equal(0, 1);
    }

    [Fact]
    public void A_sentence_is_cut_where_the_caller_says_that_one_begins()
    {
        var merged = SentenceUnit.MergeFrom(Words.Document("Det regner vi bliver|hjemme"), "Det regner ".Length);

        merged.Sentences.Select(merged.TextOf).Should().Equal("Det regner", "vi bliver\nhjemme");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 1)]
    public void From_the_start_all_is_one_and_from_the_end_nothing_changes(int position, int count)
    {
        SentenceUnit.MergeFrom(Words.Document("Det regner"), position).Sentences.Should().HaveCount(count);
    }

    [Fact]
    public void A_position_outside_the_text_is_refused()
    {
        ((Action)(() => SentenceUnit.MergeFrom(Words.Document("Ja"), 3))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
