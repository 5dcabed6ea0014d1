using Rhetor.Languages.Grammar.Conllu;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Learning;
using Rhetor.Languages.Grammar.Parsing;
using Rhetor.Languages.Grammar.Raw;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar;

/// <summary>Trains a grammar on any treebank in CoNLL-U.</summary>
/// <remarks>Multi-word tokens and empty nodes are passed over, words without features, lemma or head teach what they have. Later steps
/// are trained on what earlier ones say of sentences they were not trained on (jackknifing). One thread; minutes for 200,000 words.</remarks>
public static class GrammarTrainer
{
    private const int Folds = 4;

    /// <summary>Trains a model.</summary>
    /// <param name="treebankFiles">The CoNLL-U files.</param>
    /// <param name="language">The language's code.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done, in words; may be null.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ConlluException">A line is malformed.</exception>
    /// <exception cref="ArgumentException">The files hold no sentence with parts of speech.</exception>
    public static GrammarModel Train(
        IReadOnlyList<string> treebankFiles,
        string language,
        GrammarTrainingOptions options,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(treebankFiles);
        return Train([.. treebankFiles.SelectMany(ConlluReader.ReadFile)], language, options, progress, cancellationToken);
    }

    /// <summary>Trains a model, measures it on the development files, and writes <c>grammar.bin</c> and <c>grammar.license.md</c>.</summary>
    /// <param name="treebankFiles">The CoNLL-U files.</param>
    /// <param name="language">The language's code.</param>
    /// <param name="options">How.</param>
    /// <param name="directory">The folder to write to; made if it is not there.</param>
    /// <param name="progress">Told what is being done, in words; may be null.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written then.</param>
    /// <returns>The model, and what was measured, null without development files.</returns>
    /// <exception cref="ConlluException">A line is malformed.</exception>
    /// <exception cref="ArgumentException">The files hold no sentence with parts of speech.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static (GrammarModel Model, GrammarScores? Scores) TrainTo(
        IReadOnlyList<string> treebankFiles,
        string language,
        GrammarTrainingOptions options,
        string directory,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var model = Train(treebankFiles, language, options, progress, cancellationToken);
        GrammarScores? scores = null;
        if (options.DevelopmentFiles.Count > 0)
        {
            progress?.Report("measuring");
            scores = GrammarEvaluator.Evaluate(model, options.DevelopmentFiles.SelectMany(ConlluReader.ReadFile), cancellationToken);
        }

        Directory.CreateDirectory(directory);
        using (var file = File.Create(Path.Combine(directory, "grammar.bin")))
            model.Save(file);
        File.WriteAllText(Path.Combine(directory, "grammar.license.md"), GrammarCard.Write(model.Info, options.Source, scores));
        return (model, scores);
    }

    /// <summary>Trains a model on sentences in memory.</summary>
    /// <param name="treebank">The sentences.</param>
    /// <param name="language">The language's code.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done, in words; may be null.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ArgumentException">There is no sentence with parts of speech.</exception>
    public static GrammarModel Train(
        IReadOnlyList<ConlluSentence> treebank,
        string language,
        GrammarTrainingOptions options,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentNullException.ThrowIfNull(options);
        return Train(treebank, language, options, null, progress, cancellationToken);
    }

    /// <summary>The same with what is known of words from raw text, if it is known already.</summary>
    internal static GrammarModel Train(
        IReadOnlyList<ConlluSentence> treebank,
        string language,
        GrammarTrainingOptions options,
        Dictionary<uint, RawWord>? raw,
        IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        var set = TrainingSet.From(treebank);
        var allowed = set.Sentences.SelectMany(sentence => sentence.Upos).Aggregate(0u, (bits, tag) => bits | (1u << tag)) & ~1u;
        if (allowed == 0)
            throw new ArgumentException("The treebank has no sentence with parts of speech.", nameof(treebank));
        raw ??= FromRawText(options, progress, cancellationToken);
        var training = new TaggerTraining(set, allowed, raw, options, cancellationToken);
        progress?.Report("tagging the treebank by its other parts");
        var tagged = training.Jackknife(Folds, progress);
        progress?.Report("training the taggers");
        var lexicon = LexiconBuilder.Build(set.Sentences, raw);
        var (upos, morph) = training.Final(lexicon, tagged);
        progress?.Report("training the lemmatiser");
        var lemmatiser = LemmaTraining.Train(set.Sentences, lexicon, TrainingPlan.Lemmas(options), options.Seed, cancellationToken);
        progress?.Report("training the parser");
        var parser = TrainParser(set, lexicon, tagged, (upos, morph), options, cancellationToken);
        var info = new GrammarModelInfo(language, options.Licence, set.Sentences.Length, set.Sentences.Sum(sentence => sentence.Count), options.Seed);
        return new GrammarModel(info, set.Bundles, set.Relations, lexicon, upos, morph, lemmatiser, parser);
    }

    private static Dictionary<uint, RawWord> FromRawText(
        GrammarTrainingOptions options, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (options.RawTextFiles.Count == 0)
            return [];
        progress?.Report("grouping the words of the raw text");
        return RawLexicon.Classify(options.RawTextFiles, options.Seed, cancellationToken);
    }

    private static Parser TrainParser(
        TrainingSet set,
        Lexicon lexicon,
        IReadOnlyList<TaggedSentence> tagged,
        (UposTagger Upos, MorphTagger Morph) taggers,
        GrammarTrainingOptions options,
        CancellationToken cancellationToken)
    {
        var trees = tagged.Where(sentence => sentence.Gold.Heads.Length > 0).ToArray();
        if (trees.Length == 0)
            return Parser.Untrained;
        var building = new ParserBuilding(trees, lexicon, set.Relations.Length, Root(set, trees), options, cancellationToken);
        return building.Build(taggers.Upos, taggers.Morph, set.Bundles.Length);
    }

    /// <summary>What the treebank calls the relation of the root, mostly.</summary>
    private static ushort Root(TrainingSet set, IEnumerable<TaggedSentence> trees)
    {
        var counts = new int[set.Relations.Length];
        foreach (var tree in trees)
        {
            for (var i = 0; i < tree.Gold.Count; i++)
            {
                if (tree.Gold.Heads[i + TokenTable.Pad] == tree.Gold.Count + TokenTable.Pad)
                    counts[tree.Gold.Relations[i]]++;
            }
        }

        return (ushort)Array.IndexOf(counts, counts.Max());
    }
}
