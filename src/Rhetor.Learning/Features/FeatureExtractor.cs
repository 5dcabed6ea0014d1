using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>
/// Turns a sentence and the evidence in it into features: rule evidence, linguistics, classes of words, vectors and hashed
/// n-grams. Outlets, names and nationalities are never features: the words that name them are masked. Immutable and thread-safe.
/// </summary>
public sealed class FeatureExtractor
{
    private readonly RuleFeatures _rules;
    private readonly LinguisticFeatures _linguistics;
    private readonly VectorFeatures _vectors;
    private readonly WordFeatures _words;
    private readonly ClassPairFeatures _pairs;
    private readonly WordFactsCache _facts;

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
            sources.WordBits);
        var mask = new NameMask(sources.WordClasses, sources.MaskedClasses);
        var classes = new ClassFeatures(Schema, sources.WordClasses);
        var units = new ClassUnits(sources.WordClasses, sources.MaskedClasses);
        _rules = new RuleFeatures(Schema, sources.Rules);
        _linguistics = new LinguisticFeatures(Schema);
        _vectors = new VectorFeatures(Schema, sources.Vectors);
        _words = new WordFeatures(Schema);
        _pairs = new ClassPairFeatures(Schema);
        _facts = new WordFactsCache(token => new WordFacts(token)
        {
            IsMasked = mask.Hides(token),
            Classes = classes.PlacesOf(token),
            Units = units.Of(token),
            Vector = _vectors.RowOf(token),
            Inflection = InflectionReader.Read(token.Feats),
        });
    }

    /// <summary>What a document must have for all features to be there.</summary>
    public static Annotations Needs => Annotations.Voice | Annotations.Grammar | Annotations.Negation | Annotations.Clauses;

    /// <summary>The features.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>Collects the features of a sentence; the row is emptied first.</summary>
    /// <param name="analysis">The document and its evidence.</param>
    /// <param name="sentence">The index of the sentence.</param>
    /// <param name="row">A row for <see cref="Schema"/>.</param>
    public void Extract(AnalysisResult analysis, int sentence, FeatureRow row) => Extract(analysis, sentence, row, forms: null);

    /// <summary>Adds the n-grams within a form.</summary>
    internal void AddForm(ulong hash, ReadOnlySpan<char> form, FeatureRow row) => _words.AddForm(hash, form, row);

    /// <summary>Adds to the tokens of a sentence, whose features are in the row, what their vectors give to a weighted sum.</summary>
    internal void ShareVector(ReadOnlySpan<Token> tokens, FeatureRow row, Func<int, double> weightOf, Span<double> shares) =>
        _vectors.Share(tokens, row.FactsFor(tokens.Length), weightOf, shares);

    internal void Extract(AnalysisResult analysis, int sentence, FeatureRow row, IFormSink? forms)
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
        _words.Extract(document, current, facts, row, forms);
        _pairs.Extract(document, current, facts, row);
    }
}
