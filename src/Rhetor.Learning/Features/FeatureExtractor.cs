using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// Turns a sentence and the evidence in it into features: rule evidence, linguistics, classes of words, vectors and hashed
/// n-grams. Words that name a country, a nationality, a party or somebody are masked; other proper names too, unless the schema reads them. Immutable and thread-safe.
/// </summary>
public sealed class FeatureExtractor
{
    private readonly RuleFeatures _rules;
    private readonly LinguisticFeatures _linguistics;
    private readonly VectorFeatures _vectors;
    private readonly WordFeatures _words;
    private readonly ClassPairFeatures _pairs;
    private readonly WordFactsCache _facts;
    private readonly Func<Token, WordFacts> _find;

    /// <summary>Creates an extractor; its schema follows from the sources.</summary>
    public FeatureExtractor(FeatureSources sources)
        : this(sources, schema: null)
    {
    }

    /// <summary>Creates an extractor for the schema of a model: features that the sources do not know stay zero, others are dropped.</summary>
    public FeatureExtractor(FeatureSources sources, FeatureSchema? schema)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Schema = schema ?? new FeatureSchema(
            [
                .. RuleFeatures.NamesFor(sources.Rules),
                .. LinguisticFeatures.Names,
                .. ClassFeatures.NamesFor(sources.WordClasses, sources.MaskedClasses),
                .. VectorFeatures.NamesFor(sources.Vectors),
            ],
            sources.WordBits,
            sources.ReadsNames);
        var mask = new NameMask(sources.WordClasses, sources.MaskedClasses);
        var classes = new ClassFeatures(Schema, sources.WordClasses);
        var units = new ClassUnits(sources.WordClasses, sources.MaskedClasses);
        _rules = new RuleFeatures(Schema, sources.Rules);
        _linguistics = new LinguisticFeatures(Schema);
        _vectors = new VectorFeatures(Schema, sources.Vectors);
        _words = new WordFeatures(Schema);
        _pairs = new ClassPairFeatures(Schema);
        _find = token => new WordFacts(token)
        {
            IsMasked = mask.Hides(token),
            HidesNames = !Schema.ReadsNames,
            Classes = classes.PlacesOf(token),
            Units = units.Of(token),
            Vector = _vectors.RowOf(token),
            Inflection = InflectionReader.Read(token.Feats),
        };
        _facts = new WordFactsCache(_find);
    }

    /// <summary>What a document must have for all features to be there.</summary>
    /// <remarks>
    /// Not clauses: what they do (their mood, person, modality, who denies) was a feature, made no model better on 85,000 sentences, and asks for heads,
    /// which cost as much as all other annotations together.
    /// </remarks>
    public static Annotations Needs => Annotations.Voice | Annotations.Grammar | Annotations.Negation;

    /// <summary>The features.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>How a sentence is said.</summary>
    internal LinguisticFeatures Linguistics => _linguistics;

    /// <summary>The vectors of its words.</summary>
    internal VectorFeatures Vectors => _vectors;

    /// <summary>Its n-grams.</summary>
    internal WordFeatures Words => _words;

    /// <summary>Its pairs of classes.</summary>
    internal ClassPairFeatures Pairs => _pairs;

    /// <summary>Collects the features of a sentence; the row is emptied first.</summary>
    /// <param name="analysis">The document and its evidence.</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="row">A row for <see cref="Schema"/>.</param>
    public void Extract(AnalysisResult analysis, int sentence, FeatureRow row)
    {
        row.Clear();
        var document = analysis.Document;
        var current = document.Sentences[sentence];
        _rules.Extract(analysis, sentence, row);
        var tokens = document.TokensOf(current);
        var facts = row.FactsFor(tokens.Length);
        for (var i = 0; i < tokens.Length; i++) facts[i] = _facts.Of(tokens[i]);
        _linguistics.Extract(document, current, facts, row);
        ClassFeatures.Extract(facts, row);
        _vectors.Extract(tokens, facts, row);
        _words.Extract(document, current, facts, row);
        _pairs.Extract(document, current, facts, row);
    }

    /// <summary>Adds the rule evidence in a sentence and in the one before.</summary>
    internal void AddRules(AnalysisResult analysis, int sentence, FeatureRow row) => _rules.Extract(analysis, sentence, row);

    /// <summary>Looks a word up in all lists and tables.</summary>
    internal WordFacts Find(in Token token) => _find(token);
}
