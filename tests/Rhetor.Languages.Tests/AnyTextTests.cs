using FsCheck;
using FsCheck.Fluent;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tests;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "»", "«", "“", "”", "„", "\"", "'", "’", "‘", "- ", "– ", "(", ")", ".", "...", "…", "?", "!", ",", ":", ";", "\n", "\n\n", "\r\n", " ", "\u00A0",
        "\u00AD", "\u200B", "\uFEFF", "\u0301", "\uD83D", "\uDE00", "😀", "🇩🇰", "👩🏽‍🚒", "å", "a\u030A", "siger", "said", "han", "He", "Hansen", "at", "that",
        "ifølge", "according to", "USA", "U.S.", "f.eks.", "kl. 9", "150.000", "10-15", "don't", "don’ t", "’ s", "’ re", "n", "ikke", "http://a.dk/b", "a@b.dk", "#tag", "@navn", "北京", "مرحبا",
    ];

    private static readonly string[] Texts =
    [
        "Karla Vinge siger: »Vi går ikke.\n\n»Og vi bliver ikke,« tilføjer hun – om broen »Holger« – og går. 😀",
        "1. Port: ‘Nobody’s there’ The mayor, Ana Brun (S), said “it's ‘fine’ – really”.\n- Is it? - It is, the official said.",
        "Q: Who?\nA: Nobody.\nQ: Why?\nA: \"Because.\"\n@name_1: “No…”\n\nSkulle hun have været der? „Ja“, siger hun.",
    ];

    private static readonly string[] LanguageCodes = ["da", "en", "und"];

    [Fact]
    public void Tokens_and_sentences_tile_whatever_text_there_is() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(
                ArbMap.Default.GeneratorFor<string>().ToArbitrary(),
                text => Holds(text ?? string.Empty)));

    [Fact]
    public void Marks_words_and_breaks_in_any_order_tile_too() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500),
            Prop.ForAll(
                Gen.Elements(Pieces).ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(),
                Holds));

    [Fact]
    public void Texts_cut_short_joined_and_with_their_marks_turned_round_tile_too() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Gen.Elements(Texts).SelectMany(text => Gen.Choose(0, text.Length), static (text, cut) => Turn(text[..cut], cut)).ListOf().Select(static parts => string.Concat(parts)).ToArbitrary(),
                Holds));

    // Every third time the quotation marks face the other way, every third time the text runs backwards.
    private static string Turn(string text, int kind) => (kind % 3) switch
    {
        0 => text,
        1 => string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch { '»' => '«', '«' => '»', '“' => '”', '”' => '“', '‘' => '’', '’' => '‘', var c => c };
            }
        }),
        _ => new string([.. text.Reverse()]),
    };

    // The document refuses parts that do not tile; to be made is the test, and no text may throw.
    private static bool Holds(string text)
    {
        foreach (var code in LanguageCodes)
        {
            var document = LanguageCatalog.Get(code).Annotate(SourceText.From(text), Annotations.All);
            if (document.Quotations.Any(quotation => quotation.Span.End > text.Length || !quotation.Span.Contains(quotation.Content))) return false;
        }

        return true;
    }
}
