using Rhetor.Documents;
using Rhetor.Learning.Features;

namespace Rhetor.Learning.Models;

/// <summary>A sentence whose scores are explained, and what its features were read with.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentence">The sentence in it.</param>
/// <param name="Extractor">What read its features.</param>
/// <param name="Scratch">Holds the features.</param>
/// <param name="WordWeights">What each bucket of n-grams counts.</param>
/// <param name="Scales">What each dense feature counts.</param>
internal sealed record ExplainedSentence(
    AnnotatedDocument Document, Sentence Sentence, FeatureExtractor Extractor, ScoringScratch Scratch, float[] WordWeights, float[] Scales)
{
    public ReadOnlySpan<Token> Tokens => Document.TokensOf(Sentence);

    /// <summary>The name of what a token's word gives; null for what is hidden from the model.</summary>
    public string? NameOf(int token)
    {
        ref readonly var word = ref Tokens[token];
        var hidden = word.Kind is TokenKind.Number || (word.IsWord && NameMask.Hides(word, Scratch.Features.FactsFor(Tokens.Length)[token]));
        return hidden ? null : "word/" + Document.Text.ToString(word.Span).ToLowerInvariant();
    }

    /// <summary>The sum of the weights of the n-grams in a range of the row.</summary>
    public double NGrams(ClassifierModel model, int marker, int first, int end)
    {
        double sum = 0;
        foreach (var bucket in Scratch.Features.Words[first..end])
            sum += (double)WordWeights[bucket] * Scratch.WordFactor * model.Linear.WeightOf(bucket, marker);
        return sum;
    }
}
