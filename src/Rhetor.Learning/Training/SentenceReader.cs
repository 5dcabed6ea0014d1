using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Text;

namespace Rhetor.Learning.Training;

/// <summary>
/// Reads a labelled sentence the way it will be read in use: with the sentence before as context, as one sentence, annotated and
/// run through the rules. Thread-safe.
/// </summary>
public sealed class SentenceReader
{
    private readonly ILanguage _language;
    private readonly AnalyzerDriver _driver;
    private readonly Annotations _needs;

    /// <summary>Creates a reader.</summary>
    public SentenceReader(ILanguage language, AnalyzerDriver driver)
    {
        _language = language;
        _driver = driver;
        _needs = FeatureExtractor.Needs | driver.NeedsFor(language.Code);
    }

    /// <summary>The analysis of the sentence and its context, and the index of the sentence in it.</summary>
    public (AnalysisResult Analysis, int Sentence) Read(LabelledSentence sentence, CancellationToken cancellationToken = default) =>
        Read(sentence.Text, sentence.Context, cancellationToken);

    /// <summary>The analysis of a text as one sentence after its context, and the index of the sentence in it.</summary>
    public (AnalysisResult Analysis, int Sentence) Read(string text, string? context, CancellationToken cancellationToken = default)
    {
        var start = string.IsNullOrWhiteSpace(context) ? 0 : context.Length + 1;
        var source = SourceText.From(start > 0 ? context + " " + text : text);
        var document = SentenceUnit.MergeFrom(_language.Annotate(source, _needs, cancellationToken), start);
        return (_driver.Run(document, cancellationToken: cancellationToken), document.Sentences.Length - 1);
    }
}
