using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tests;

/// <summary>A language keeps words and working memory from text to text; nobody may notice.</summary>
public sealed class KeptMemoryTests
{
    private static readonly string[] Texts =
    [
        "“It is over,” she said. He doesn’ t agree, Mr. Lee told the U.S. press on 12 May 2021!", "Ministeren afviser kritikken. »Vi kommer ikke,« siger hun.",
        "", " ", "a", "ab abc abcd abcde", "abcdefgh abcdefgi abcdXfgh abcdefghi abcdefghj", "NATO Nato nato NATO-chefen", "🙂 👨‍👩‍👧 #tag @name x@y.dk www.dr.dk/nyheder",
        new string('x', 200) + " er " + new string('x', 199) + "y.", "\uD800 \uDC00 a\u0301",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    [InlineData("uk")]
    public void A_text_says_the_same_whatever_was_read_before_and_whoever_reads_beside(string language)
    {
        var layer = LanguageCatalog.Get(language);
        var first = Texts.Select(text => Read(layer, text)).ToArray();
        // More words than are kept, and a text that is longer than the memory that is.
        Read(layer, string.Join(' ', Enumerable.Range(0, 90_000).Select(i => $"w{i}")));

        Texts.Select(text => Read(layer, text)).Should().Equal(first);
        Parallel.For(0, 64, i => Read(layer, Texts[i % Texts.Length]).Should().Be(first[i % Texts.Length]));
    }

    private static string Read(ILanguage layer, string text)
    {
        var document = layer.Annotate(SourceText.From(text), Annotations.All);
        return string.Join(' ', document.Tokens) + string.Join(' ', document.Sentences.Select(s => (s.Span, s.Attribution))) + string.Join(' ', document.Clauses);
    }
}
