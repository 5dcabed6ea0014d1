using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Cli.Commands.Models;
using Rhetor.Languages;
using Rhetor.Learning.Data;
using Rhetor.Learning.Features;
using Rhetor.Learning.Matrices;
using Rhetor.Learning.Training;
using Rhetor.Rules;
using Rhetor.Training;

namespace Rhetor.Cli.MLNet;

/// <summary>The named features that the engine of now computes in a language.</summary>
internal sealed class ImportFeatures
{
    private readonly FeatureExtractor _extractor;
    private readonly SentenceReader _reader;

    public ImportFeatures(RuleSet rules, ImportRequest request)
    {
        UsesRules = !request.NoRules || request.RulesDirectories.Count > 0;
        string[] codes = request.Language == "und" ? ["und"] : [request.Language, "und"];
        var classes = UsesRules ? rules.WordClassesFor(request.Language) : WordClassTable.Empty;
        _extractor = new FeatureExtractor(new FeatureSources
        {
            Rules = UsesRules ? [.. rules.Rules.Where(r => r.IsEnabled && codes.Contains(r.Descriptor.Language, StringComparer.Ordinal)).Select(r => (r.Descriptor, r.Exceptions))] : [],
            WordClasses = classes,
            MaskedClasses = [.. RhetorTrainingOptions.StandardMask.Where(classes.Names.Contains)],
        });
        _reader = new SentenceReader(
            LanguageCatalog.Get(request.Language), new AnalyzerDriver(UsesRules ? codes.Select(rules.AnalyzerFor).OfType<TextAnalyzer>() : []));
    }

    public bool UsesRules { get; }

    public ImmutableArray<string> Names => _extractor.Schema.Names;

    /// <summary>The features of labelled sentences under the names of another table; a name that is not known stays zero.</summary>
    public SparseMatrix Read(IReadOnlyList<LabelledSentence> sentences, ImmutableArray<string> names, CancellationToken cancellationToken)
    {
        var matrix = new SparseMatrixBuilder(names.Length);
        int[] places = [.. names.Select(_extractor.Schema.IndexOf)];
        var row = new FeatureRow(_extractor.Schema);
        foreach (var sentence in sentences)
        {
            var (analysis, index) = _reader.Read(sentence, cancellationToken);
            _extractor.Extract(analysis, index, row);
            for (var column = 0; column < places.Length; column++)
            {
                if (places[column] >= 0) matrix.Add(column, row.Dense[places[column]]);
            }

            matrix.EndRow();
        }

        return matrix.ToMatrix();
    }
}
