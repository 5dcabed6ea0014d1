using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Learning.Models;
using Rhetor.Learning.Vectors;
using Rhetor.Rules;

namespace Rhetor.Models;

/// <summary>A model with all that lies beside it. Immutable.</summary>
internal sealed record LoadedModel(string Name, ClassifierModel Model, WordVectorTable? Vectors, ModelDescription? Description, string Fingerprint)
{
    public string Language => Model.Language;

    /// <summary>The scorer over the rules of now.</summary>
    public SentenceClassifier ScorerWith(RuleSet rules)
    {
        var classes = rules.WordClassesFor(Language);
        var sources = RuleSources.For(rules, Language) with
        {
            WordClasses = classes,
            MaskedClasses = MaskedIn(classes),
            Vectors = Vectors,
            WordBits = Model.Schema.WordBits,
        };
        return new SentenceClassifier(Model, sources, Fingerprint);
    }

    /// <summary>What is to be said when these rules are not those of the training, or null.</summary>
    public string? ComplaintAbout(RuleSet rules, bool useRules, bool hasOwnRules)
    {
        var trained = Model.Parts.RulesFingerprint;
        if (trained.Length == 0) return null;
        if (!useRules) return $"{Name}: the model was trained with rules, and rules are switched off: its scores are less sure than it says";
        if (string.Equals(trained, rules.FingerprintFor(Language), StringComparison.Ordinal)) return null;

        const string prefix = "rule/";
        var known = rules.Descriptors.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var missing = Model.Schema.Names.Count(n => n.StartsWith(prefix, StringComparison.Ordinal) && !known.Contains(RuleOf(n[prefix.Length..])));
        if (missing == 0 && hasOwnRules) return null;
        var lost = missing > 0 ? FormattableString.Invariant($" ({missing} of its rules are gone)") : "";
        return $"{Name}: the model was trained with other rules{lost}: its scores may be off until it is retrained with 'rhetor train'";

        static string RuleOf(string feature) => feature.IndexOf('/') is var slash and > 0 ? feature[..slash] : feature;
    }

    // A model without a description has a feature for each class that is not masked.
    private ImmutableHashSet<string> MaskedIn(WordClassTable classes)
    {
        if (Description is not null) return Description.Masked;
        if (Model.Parts.RulesFingerprint.Length == 0) return [];
        return [.. classes.Names.Where(name => Model.Schema.IndexOf("class/" + name) < 0)];
    }
}
