using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Habits;
using Rhetor.Languages.Grammar.Raw;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the taggers, and lets taggers trained on the other folds tag each fold, so that later steps learn from tags as wrong as
/// those of new text.</summary>
internal sealed class TaggerTraining(
    TrainingSet set, uint allowed, IReadOnlyDictionary<uint, RawWord> raw, GrammarTrainingOptions options, CancellationToken cancellationToken)
{
    private readonly ushort[][] _bundles = MorphTraining.Bundles(set.Sentences);

    /// <summary>Tags every sentence by taggers that have not seen it.</summary>
    internal TaggedSentence[] Jackknife(int folds, IProgress<string>? progress)
    {
        var sentences = set.Sentences;
        folds = Math.Min(folds, sentences.Length);
        var fold = Enumerable.Range(0, sentences.Length).Select(n => folds * n / sentences.Length).ToArray();
        if (folds < 2)
            fold = [.. fold.Select(_ => -1)];
        var tags = new byte[sentences.Length][];
        var lexicons = new Lexicon[Math.Max(folds, 1)];
        var upos = new UposTagger[lexicons.Length];
        for (var f = 0; f < lexicons.Length; f++)
        {
            progress?.Report(FormattableString.Invariant($"part {f + 1} of {lexicons.Length}, parts of speech"));
            TrainingSentence[] rest = [.. Rest(fold, f).Select(n => sentences[n])];
            lexicons[f] = LexiconBuilder.Build(rest, raw);
            var weights = UposTraining.Train(rest, lexicons[f], allowed, TrainingPlan.Upos(options).Fold(), options.Seed, cancellationToken);
            upos[f] = new UposTagger(weights, allowed, HabitTable.Empty);
            foreach (var (n, scratch) in Run(fold, f, lexicons[f], upos[f], null))
                tags[n] = [.. scratch.Tags.AsSpan(TokenTable.Pad, sentences[n].Count)];
        }

        var tagged = new TaggedSentence[sentences.Length];
        for (var f = 0; f < lexicons.Length; f++)
        {
            progress?.Report(FormattableString.Invariant($"part {f + 1} of {lexicons.Length}, features"));
            var morph = Morph(Rest(fold, f), lexicons[f], tags, TrainingPlan.Morph(options).Fold());
            foreach (var (n, scratch) in Run(fold, f, lexicons[f], upos[f], morph))
                tagged[n] = Tagged(sentences[n], scratch);
        }

        return tagged;
    }

    /// <summary>The taggers of the whole treebank, with the habits that they show on raw text.</summary>
    internal (UposTagger Upos, MorphTagger Morph) Final(Lexicon lexicon, IReadOnlyList<TaggedSentence> tagged)
    {
        var weights = UposTraining.Train(set.Sentences, lexicon, allowed, TrainingPlan.Upos(options), options.Seed, cancellationToken);
        var upos = new UposTagger(weights, allowed, HabitTable.Empty);
        byte[][] tags = [.. tagged.Select(sentence => sentence.Tags[TokenTable.Pad..^TokenTable.Pad])];
        var morph = Morph([.. Enumerable.Range(0, tags.Length)], lexicon, tags, TrainingPlan.Morph(options));
        var lines = RawFiles.Lines(options.RawTextFiles).Take(WordHabitTraining.Lines);
        var habits = WordHabitTraining.Watch(upos, morph, lexicon, lines, set.Bundles.Length, cancellationToken);
        return (new UposTagger(weights, allowed, habits.Tags), new MorphTagger(morph.Weights, _bundles, set.Bundles.Length, habits.Features));
    }

    private MorphTagger Morph(int[] sentences, Lexicon lexicon, byte[][] tags, LearningSettings settings)
    {
        var weights = MorphTraining.Train(
            [.. sentences.Select(n => set.Sentences[n])],
            lexicon,
            _bundles,
            set.Bundles.Length,
            [.. sentences.Select(n => tags[n])],
            settings,
            options.Seed,
            cancellationToken);
        return new MorphTagger(weights, _bundles, set.Bundles.Length, HabitTable.Empty);
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
            morph?.Tag(scratch);
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
