using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the taggers, and lets taggers trained on the other folds tag each fold, so that later steps learn from tags as wrong as
/// those of new text.</summary>
internal sealed class TaggerTraining(
    TrainingSet set, uint allowed, IReadOnlyDictionary<uint, RawWord> raw, GrammarTrainingOptions options, CancellationToken cancellationToken)
{
    private static readonly WeightTable Empty = new([], [], []);

    private readonly ushort[][] _bundles = MorphTraining.Bundles(set.Sentences);
    private byte[][] _first = [];

    /// <summary>Tags every sentence by taggers that have not seen it.</summary>
    internal TaggedSentence[] Jackknife(int folds, IProgress<string>? progress)
    {
        var sentences = set.Sentences;
        folds = Math.Min(folds, sentences.Length);
        var fold = Enumerable.Range(0, sentences.Length).Select(n => folds * n / sentences.Length).ToArray();
        if (folds < 2)
            fold = [.. fold.Select(_ => -1)];
        _first = new byte[sentences.Length][];
        var lexicons = new Lexicon[Math.Max(folds, 1)];
        var firsts = new WeightTable[lexicons.Length];
        for (var f = 0; f < lexicons.Length; f++)
        {
            progress?.Report(FormattableString.Invariant($"part {f + 1} of {lexicons.Length}, first pass"));
            var rest = Rest(fold, f);
            lexicons[f] = LexiconBuilder.Build(rest.Select(n => sentences[n]), raw);
            firsts[f] = UposTraining.Train(
                [.. rest.Select(n => sentences[n])], lexicons[f], allowed, null, TrainingPlan.Upos(options).Fold(), options.Seed, cancellationToken);
            foreach (var (n, scratch) in Run(fold, f, lexicons[f], new UposTagger(firsts[f], Empty, allowed), null))
                _first[n] = [.. scratch.Tags.AsSpan(TokenTable.Pad, sentences[n].Count)];
        }

        var tagged = new TaggedSentence[sentences.Length];
        for (var f = 0; f < lexicons.Length; f++)
        {
            progress?.Report(FormattableString.Invariant($"part {f + 1} of {lexicons.Length}, second pass and features"));
            var rest = Rest(fold, f);
            var (second, morph) = Later(rest, lexicons[f], _first);
            foreach (var (n, scratch) in Run(fold, f, lexicons[f], new UposTagger(firsts[f], second, allowed), morph))
                tagged[n] = Tagged(sentences[n], scratch);
        }

        return tagged;
    }

    /// <summary>The taggers of the whole treebank.</summary>
    internal (UposTagger Upos, MorphTagger Morph) Final(Lexicon lexicon, IReadOnlyList<TaggedSentence> tagged)
    {
        var first = UposTraining.Train(set.Sentences, lexicon, allowed, null, TrainingPlan.Upos(options), options.Seed, cancellationToken);
        var second = UposTraining.Train(set.Sentences, lexicon, allowed, _first, TrainingPlan.Upos(options), options.Seed, cancellationToken);
        var morph = MorphTraining.Train(
            set.Sentences,
            lexicon,
            _bundles,
            set.Bundles.Length,
            [.. tagged.Select(sentence => sentence.Tags[TokenTable.Pad..^TokenTable.Pad])],
            TrainingPlan.Morph(options),
            options.Seed,
            cancellationToken);
        return (new UposTagger(first, second, allowed), new MorphTagger(morph, _bundles));
    }

    private (WeightTable Second, MorphTagger Morph) Later(int[] rest, Lexicon lexicon, byte[][] first)
    {
        TrainingSentence[] sentences = [.. rest.Select(n => set.Sentences[n])];
        byte[][] tags = [.. rest.Select(n => first[n])];
        var second = UposTraining.Train(sentences, lexicon, allowed, tags, TrainingPlan.Upos(options).Fold(), options.Seed, cancellationToken);
        var morph = MorphTraining.Train(
            sentences, lexicon, _bundles, set.Bundles.Length, tags, TrainingPlan.Morph(options).Fold(), options.Seed, cancellationToken);
        return (second, new MorphTagger(morph, _bundles));
    }

    private static int[] Rest(int[] fold, int f) => [.. Enumerable.Range(0, fold.Length).Where(n => fold[n] != f)];

    private IEnumerable<(int Sentence, GrammarScratch Scratch)> Run(int[] fold, int f, Lexicon lexicon, UposTagger upos, MorphTagger? morph)
    {
        var scratch = new GrammarScratch();
        for (var n = 0; n < fold.Length; n++)
        {
            if (fold[n] != f && fold[n] >= 0)
                continue;
            var sentence = set.Sentences[n];
            scratch.Start(sentence.Count, GrammarSteps.Feats, Math.Max(PartOfSpeechNames.Count, set.Bundles.Length));
            scratch.Table.Load(sentence.Text, sentence.Starts, sentence.Lengths, lexicon);
            upos.Tag(scratch);
            morph?.Tag(scratch, set.Bundles.Length);
            MorphTagger.Join(scratch);
            yield return (n, scratch);
        }
    }

    private static TaggedSentence Tagged(TrainingSentence sentence, GrammarScratch scratch)
    {
        var size = sentence.Count + (2 * TokenTable.Pad);
        return new TaggedSentence(sentence, scratch.Tags[..size], scratch.Morph[..size]);
    }
}
