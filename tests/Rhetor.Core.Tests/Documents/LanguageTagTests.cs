using Rhetor.Documents;

namespace Rhetor.Core.Tests.Documents;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("uk", "uk")]
    [InlineData("UK", "uk")]
    [InlineData("fil", "fil")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("ZH-hant", "zh-Hant")]
    [InlineData("zh-HANT-tw", "zh-Hant-TW")]
    [InlineData("zh-YUE-hk", "zh-yue-HK")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-ch-1996", "de-CH-1996")]
    [InlineData("sl-rozaj-biske", "sl-rozaj-biske")]
    [InlineData("ar-U-NU-LATN", "ar-u-nu-latn")]
    [InlineData("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc")]
    [InlineData("x-Own", "x-own")]
    [InlineData("und", "und")]
    public void A_tag_is_kept_in_the_recommended_case(string tag, string canonical)
    {
        LanguageTag.IsWellFormed(tag).Should().BeTrue();
        LanguageTag.Canonical(tag).Should().Be(canonical);
        LanguageTag.Canonical(canonical).Should().Be(canonical);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("x")]
    [InlineData("x y")]
    [InlineData("englsih!")]
    [InlineData("english")]
    [InlineData("auto")]
    [InlineData("pt_BR")]
    [InlineData("pt-")]
    [InlineData("-pt")]
    [InlineData("pt--BR")]
    [InlineData("en-BR-Latn")]
    [InlineData("en-u")]
    [InlineData("en-u-x-own")]
    [InlineData("en-x")]
    [InlineData("en-abcdefghi")]
    [InlineData("øæ")]
    [InlineData("i-klingon")]
    public void What_is_no_tag_is_told_apart(string? tag)
    {
        LanguageTag.IsWellFormed(tag).Should().BeFalse();
        LanguageTag.Canonical(tag).Should().BeNull();
    }

    [Theory]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-Hant-a-bb", "zh-Hant")]
    [InlineData("pt-BR", "pt")]
    [InlineData("pt", null)]
    [InlineData("x-own", null)]
    public void The_parent_of_a_tag_says_less(string tag, string? parent) => LanguageTag.Parent(tag).Should().Be(parent);

    [Theory]
    [InlineData("pt", "pt-BR", true)]
    [InlineData("pt", "PT", true)]
    [InlineData("pt-BR", "pt", false)]
    [InlineData("pt", "ptx", false)]
    public void A_tag_covers_what_says_more(string range, string tag, bool covers) => LanguageTag.Covers(range, tag).Should().Be(covers);
}
