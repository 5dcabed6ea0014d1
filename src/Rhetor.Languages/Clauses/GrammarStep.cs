using System.Collections.Concurrent;
using Rhetor.Languages.Grammar;
using Rhetor.Languages.Segmentation;
using Rhetor.Text;

namespace Rhetor.Languages.Clauses;

/// <summary>Runs a grammar over the sentences of a text and writes what it says into the drafts. Thread-safe.</summary>
internal sealed class GrammarStep(GrammarModel model)
{
    // A parser's reach is a sentence; what is longer is no sentence and is read in pieces.
    private const int LongestSentence = 300;
    private readonly GrammarModel _model = model;
    private readonly FeatureTraits[] _features = [.. model.FeatureBundles.Select(GrammarTraits.OfFeatures)];
    private readonly RelationTraits[] _relations = [.. model.Relations.Select(GrammarTraits.OfRelation)];
    private readonly ConcurrentBag<GrammarScratch> _scratches = [];

    public void Annotate(SourceText text, Span<Draft> tokens, ReadOnlySpan<SentenceDraft> sentences, GrammarSteps steps, CancellationToken cancellationToken)
    {
        if (!_scratches.TryTake(out var scratch)) scratch = new GrammarScratch();
        Span<int> starts = stackalloc int[LongestSentence];
        Span<int> lengths = stackalloc int[LongestSentence];
        for (var s = 0; s < sentences.Length; s++)
        {
            if ((s & 0xFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            for (var first = sentences[s].Start; first < sentences[s].End; first += LongestSentence)
            {
                var count = Math.Min(LongestSentence, sentences[s].End - first);
                for (var i = 0; i < count; i++)
                {
                    starts[i] = tokens[first + i].Start;
                    lengths[i] = tokens[first + i].Length;
                }

                _model.Annotate(text.AsSpan(), starts[..count], lengths[..count], steps, scratch);
                Write(tokens, first, scratch, steps);
            }
        }

        _scratches.Add(scratch);
    }

    private void Write(Span<Draft> tokens, int first, GrammarScratch scratch, GrammarSteps steps)
    {
        for (var i = 0; i < scratch.Count; i++)
        {
            ref var token = ref tokens[first + i];
            token.Pos = scratch.Upos[i];
            token.Feats = _model.FeatureBundles[scratch.Feats[i]];
            token.Features = _features[scratch.Feats[i]];
            if (steps < GrammarSteps.Lemmas) continue;
            token.Lemma = scratch.Lemmas[i];
            if (token.Lemma is { } lemma) token.LemmaHash = TokenText.Hash(lemma);
            if (steps < GrammarSteps.Parse) continue;
            var head = scratch.Heads[i];
            token.Head = head < 0 ? -1 : first + head;
            token.Relation = _model.Relations[scratch.Relations[i]];
            token.Relations = _relations[scratch.Relations[i]];
        }
    }
}
