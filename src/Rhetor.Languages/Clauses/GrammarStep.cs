using Rhetor.Languages.Grammar;
using Rhetor.Languages.Segmentation;

namespace Rhetor.Languages.Clauses;

/// <summary>Runs a grammar over the sentences of a text and writes what it says into the drafts. Thread-safe.</summary>
internal sealed class GrammarStep(GrammarModel model)
{
    // A parser's reach is a sentence; what is longer is no sentence and is read in pieces.
    private const int LongestSentence = 300;
    private readonly GrammarModel _model = model;
    private readonly string[] _bundles = [.. model.FeatureBundles];
    private readonly string[] _names = [.. model.Relations];
    private readonly FeatureTraits[] _features = [.. model.FeatureBundles.Select(GrammarTraits.OfFeatures)];
    private readonly RelationTraits[] _relations = [.. model.Relations.Select(GrammarTraits.OfRelation)];

    /// <summary>Annotates sentences.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="sentences">The sentences that are to be read.</param>
    /// <param name="steps">How much is wanted.</param>
    /// <param name="scratch">Working memory that never served another grammar or other tokens' words.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public void Annotate(Span<Draft> tokens, ReadOnlySpan<SentenceDraft> sentences, GrammarSteps steps, GrammarScratch scratch, CancellationToken cancellationToken)
    {
        for (var s = 0; s < sentences.Length; s++)
        {
            if ((s & 0xFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            for (var first = sentences[s].Start; first < sentences[s].End; first += LongestSentence)
            {
                var part = tokens.Slice(first, Math.Min(LongestSentence, sentences[s].End - first));
                _model.Read(part, steps, scratch);
                Write(part, first, scratch, steps);
            }
        }
    }

    private void Write(Span<Draft> tokens, int first, GrammarScratch scratch, GrammarSteps steps)
    {
        var lemmas = scratch.LemmaItems;
        var tags = scratch.Upos;
        var feats = scratch.Feats;
        var heads = scratch.Heads;
        var relations = scratch.Relations;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            token.Pos = tags[i];
            token.Feats = _bundles[feats[i]];
            token.Features = _features[feats[i]];
            if (steps < GrammarSteps.Lemmas) continue;
            (token.Lemma, token.LemmaHash) = (lemmas[i].Text, lemmas[i].Hash);
            if (steps < GrammarSteps.Parse) continue;
            token.Head = heads[i] < 0 ? -1 : first + heads[i];
            token.Relation = _names[relations[i]];
            token.Relations = _relations[relations[i]];
        }
    }
}
