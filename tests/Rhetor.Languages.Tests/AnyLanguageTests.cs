using Rhetor.Documents;

namespace Rhetor.Languages.Tests;

/// <summary>Languages and scripts for which nobody wrote a pack: sentence ends, quotation marks and direct speech by what the marks say.</summary>
public sealed class AnyLanguageTests
{
    [Theory]
    [InlineData(
        "uk", "Міністр прийшов о дев’ятій ранку. «Ми не підемо звідси», — сказав він. Чому так? Ніхто не знав…",
        "Міністр прийшов о дев’ятій ранку.", "+«Ми не підемо звідси», — сказав він.", "Чому так?", "Ніхто не знав…")]
    [InlineData(
        "ar", "وصل الوزير في الساعة التاسعة. قال: «لن نرحل من هنا». هل أجاب أحد؟ لم يجب أحد.",
        "وصل الوزير في الساعة التاسعة.", "+قال: «لن نرحل من هنا».", "هل أجاب أحد؟", "لم يجب أحد.")]
    [InlineData("zh", "部长九点到了。他说：“我们不走。”没有人回答！为什么？因为没有人知道。", "部长九点到了。", "+他说：“我们不走。”", "没有人回答！", "为什么？", "因为没有人知道。")]
    [InlineData("zh-Hant-TW", "部長九點到了。他說：「我們不走。」沒有人回答（一個也沒有）。", "部長九點到了。", "+他說：「我們不走。」", "沒有人回答（一個也沒有）。")]
    [InlineData(
        "el", "Ο υπουργός ήρθε στις εννέα. «Δεν φεύγουμε από εδώ», είπε. Γιατί; Κανείς δεν ήξερε.",
        "Ο υπουργός ήρθε στις εννέα.", "+«Δεν φεύγουμε από εδώ», είπε.", "Γιατί;", "Κανείς δεν ήξερε.")]
    [InlineData(
        "fi", "Ministeri saapui yhdeksältä. ”Emme lähde täältä”, hän sanoi. Miksi? Kukaan ei tiennyt!",
        "Ministeri saapui yhdeksältä.", "+”Emme lähde täältä”, hän sanoi.", "Miksi?", "Kukaan ei tiennyt!")]
    [InlineData("hi", "मंत्री नौ बजे आए। किसी ने उत्तर नहीं दिया। क्यों?", "मंत्री नौ बजे आए।", "किसी ने उत्तर नहीं दिया।", "क्यों?")]
    public void Marks_tell_sentences_and_direct_speech(string language, string text, params string[] sentences)
    {
        var document = Reading.In(language, text, Annotations.All);

        document.Language.Should().Be(language);
        document.Sentences.Select(s => (s.Voice == Voice.Direct ? "+" : "") + document.TextOf(s)).Should().Equal(sentences);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            text[end..token.Span.Start].Should().BeNullOrWhiteSpace();
            end = token.Span.End;
        }

        end.Should().Be(text.Length);
    }

    [Theory]
    [InlineData("da-DK", "da")]
    [InlineData("EN-gb", "en")]
    [InlineData("en-x-own", "en")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("fr", "fr")]
    [InlineData("x y", "und")]
    [InlineData("", "und")]
    public void A_tag_has_the_pack_of_its_language_or_else_the_generic_layer(string tag, string code) => LanguageCatalog.Get(tag).Code.Should().Be(code);

    [Fact]
    public void A_semicolon_asks_in_Greek_only() =>
        Reading.In("und", "Wir gehen; Anna bleibt. Γιατί; Επειδή.").SentenceTexts().Should().Equal("Wir gehen; Anna bleibt.", "Γιατί;", "Επειδή.");
}
