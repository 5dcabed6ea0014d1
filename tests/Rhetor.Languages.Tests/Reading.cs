using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tests;

/// <summary>Short ways to read a text.</summary>
internal static class Reading
{
    public static AnnotatedDocument Danish(string text, Annotations needs = Annotations.Voice) =>
        LanguageCatalog.Danish.Annotate(SourceText.From(text), needs);

    public static AnnotatedDocument English(string text, Annotations needs = Annotations.Voice) =>
        LanguageCatalog.English.Annotate(SourceText.From(text), needs);

    public static AnnotatedDocument In(string language, string text, Annotations needs = Annotations.Voice) =>
        LanguageCatalog.Get(language).Annotate(SourceText.From(text), needs);

    public static string[] Forms(this AnnotatedDocument document) =>
        [.. document.Tokens.Select(token => document.Text.ToString(token.Span))];

    public static string[] SentenceTexts(this AnnotatedDocument document) => [.. document.Sentences.Select(document.TextOf)];

    public static string[] QuotationTexts(this AnnotatedDocument document) =>
        [.. document.Quotations.Select(quotation => document.Text.ToString(quotation.Span))];
}
