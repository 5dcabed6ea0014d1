using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Scoring;
using Rhetor.Text;

namespace Rhetor.Learning.MLNet.Transforms;

/// <summary>Scores a text by a model: for each marker the highest probability among its sentences. Immutable and thread-safe.</summary>
internal sealed class DocumentScorer(ILanguage language, AnalyzerDriver driver, ISentenceScorer model)
{
    public void Score(string text, Span<float> scores)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var document = language.Annotate(SourceText.From(text), model.Needs | driver.NeedsFor(language.Code));
        var probabilities = new double[document.Sentences.Length * model.Markers.Length];
        model.Score(driver.Run(document), probabilities);
        for (var i = 0; i < probabilities.Length; i++)
        {
            ref var score = ref scores[i % model.Markers.Length];
            score = Math.Max(score, (float)probabilities[i]);
        }
    }
}
