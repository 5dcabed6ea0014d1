using Rhetor.Analysis;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Training;
using Rhetor.Rules;

namespace Rhetor.Benchmarks.Learning.MLNet;

/// <summary>How sentences of a language become features: the rules of the repository, where it has some for the language, and linguistics.</summary>
internal sealed class NamedFeatures
{
    public NamedFeatures(string language)
    {
        var own = "rules/" + language;
        var rules = RuleSet.Load([RuleSource.FromPath("rules/markers.yml"), RuleSource.FromPath("rules/lexicons"), .. Directory.Exists(own) ? [RuleSource.FromPath(own)] : Array.Empty<RuleSource>()]);
        Sources = new FeatureSources
        {
            Rules = [.. rules.Rules.Where(r => r.IsEnabled && r.Descriptor.Language == language).Select(r => (r.Descriptor, r.Exceptions))],
        };
        Reader = new SentenceReader(LanguageCatalog.Get(language), new AnalyzerDriver(rules.AnalyzerFor(language) is { } analyzer ? [analyzer] : []));
    }

    public FeatureSources Sources { get; }

    public SentenceReader Reader { get; }

    /// <summary>The named features alone, without n-grams.</summary>
    public SparseMatrix Of(IReadOnlyList<LabelledSentence> sentences)
    {
        var extractor = new FeatureExtractor(Sources);
        var matrix = new SparseMatrixBuilder(extractor.Schema.Names.Length);
        var row = new FeatureRow(extractor.Schema);
        foreach (var sentence in sentences)
        {
            var (analysis, index) = Reader.Read(sentence);
            extractor.Extract(analysis, index, row);
            foreach (var place in row.Touched) matrix.Add(place, row.Dense[place]);
            matrix.EndRow();
        }

        return matrix.ToMatrix();
    }
}
