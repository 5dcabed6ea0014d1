using System.Collections.Immutable;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Lemmas;
using Rhetor.Languages.Grammar.Parsing;
using Rhetor.Languages.Grammar.Tagging;

namespace Rhetor.Languages.Grammar;

/// <summary>A trained grammar of one language: parts of speech, features, lemmas, heads and relations, by averaged perceptrons.</summary>
/// <remarks>Immutable and safe for concurrent use, each thread with its own <see cref="GrammarScratch"/>. Made by <see cref="GrammarTrainer"/>,
/// read from a file by <see cref="Load(Stream, string)"/>. Time is linear in the number of tokens.</remarks>
public sealed class GrammarModel
{
    private readonly int _classes;

    internal GrammarModel(
        GrammarModelInfo info,
        ImmutableArray<string> bundles,
        ImmutableArray<string> relations,
        Lexicon lexicon,
        UposTagger upos,
        MorphTagger morph,
        Lemmatiser lemmatiser,
        Parser parser)
    {
        Info = info;
        FeatureBundles = bundles;
        Relations = relations;
        Lexicon = lexicon;
        Upos = upos;
        Morph = morph;
        Lemmatiser = lemmatiser;
        Parser = parser;
        _classes = Math.Max(Math.Max(PartOfSpeechNames.Count, bundles.Length), Math.Max(relations.Length, lemmatiser.Scripts.All.Count));
    }

    /// <summary>Where the model comes from.</summary>
    public GrammarModelInfo Info { get; }

    /// <summary>The bundles of features that the model knows (<c>Mood=Ind|Tense=Pres</c>); the first is the empty one.</summary>
    public ImmutableArray<string> FeatureBundles { get; }

    /// <summary>The relations that the model knows (<c>nsubj</c>, <c>obj</c>); the first is the empty one.</summary>
    public ImmutableArray<string> Relations { get; }

    internal Lexicon Lexicon { get; }

    internal UposTagger Upos { get; }

    internal MorphTagger Morph { get; }

    internal Lemmatiser Lemmatiser { get; }

    internal Parser Parser { get; }

    /// <summary>Reads a model file.</summary>
    /// <param name="stream">The file, at its beginning; not closed.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="GrammarModelException">It is not a model file, of another version, cut off or damaged.</exception>
    public static GrammarModel Load(Stream stream, string name) => GrammarModelReader.Read(stream, name);

    /// <summary>Writes the model file; the same model always gives the same bytes.</summary>
    /// <param name="stream">Where to; not closed.</param>
    public void Save(Stream stream) => GrammarModelWriter.Write(this, stream);

    /// <summary>Annotates one sentence.</summary>
    /// <param name="text">The text that holds it.</param>
    /// <param name="starts">The start of each token in the text, in UTF-16 code units.</param>
    /// <param name="lengths">The length of each token.</param>
    /// <param name="steps">How much is wanted; a model of a treebank without heads goes no further than lemmas.</param>
    /// <param name="scratch">Working memory, and the result.</param>
    /// <exception cref="ArgumentException">There are not as many lengths as starts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A token reaches beyond the text.</exception>
    public void Annotate(
        ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths, GrammarSteps steps, GrammarScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        if (starts.Length != lengths.Length)
            throw new ArgumentException("As many lengths as starts were expected.", nameof(lengths));
        steps = Start(starts.Length, steps, scratch);
        scratch.Table.Load(text, starts, lengths, Lexicon);
        Run(steps, scratch);
    }

    /// <summary>Annotates one sentence of a text whose words are known.</summary>
    /// <param name="tokens">Its tokens, with their forms.</param>
    /// <param name="steps">How much is wanted.</param>
    /// <param name="scratch">Working memory that never served another model.</param>
    internal void Read(ReadOnlySpan<Draft> tokens, GrammarSteps steps, GrammarScratch scratch)
    {
        steps = Start(tokens.Length, steps, scratch);
        scratch.Table.Load(tokens, Lexicon);
        Run(steps, scratch);
    }

    private GrammarSteps Start(int count, GrammarSteps steps, GrammarScratch scratch)
    {
        if (steps == GrammarSteps.Parse && !Parser.Trained)
            steps = GrammarSteps.Lemmas;
        scratch.Start(count, steps, _classes);
        return steps;
    }

    private void Run(GrammarSteps steps, GrammarScratch scratch)
    {
        Upos.Tag(scratch);
        if (steps >= GrammarSteps.Feats)
            Morph.Tag(scratch);
        if (steps >= GrammarSteps.Lemmas)
            Lemmatiser.Lemmatise(scratch);
        if (steps >= GrammarSteps.Parse)
        {
            MorphTagger.Join(scratch);
            Parser.Parse(scratch);
        }

        scratch.Finish();
    }
}
