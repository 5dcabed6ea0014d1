using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;

namespace Rhetor.Learning.Features;

/// <summary>How many words of each class a sentence holds, capped at three. Masked classes are no features.</summary>
internal sealed class ClassFeatures
{
    private readonly WordClassTable _classes;
    private readonly int[] _places;

    public ClassFeatures(FeatureSchema schema, WordClassTable classes)
    {
        _classes = classes;
        _places = [.. classes.Names.Select(name => schema.IndexOf("class/" + name))];
    }

    public static IEnumerable<string> NamesFor(WordClassTable classes, ImmutableHashSet<string> masked) =>
        classes.Names.Where(name => !masked.Contains(name)).Select(name => "class/" + name);

    public void Extract(AnnotatedDocument document, Sentence sentence, FeatureRow row)
    {
        foreach (ref readonly var token in document.TokensOf(sentence))
        {
            var byLemma = _classes.OfLemma(token);
            Count(byLemma, row);
            foreach (var index in _classes.OfForm(token))
            {
                if (!byLemma.Contains(index)) Count([index], row);
            }
        }
    }

    private void Count(ReadOnlySpan<int> classes, FeatureRow row)
    {
        foreach (var index in classes)
        {
            if (_places[index] >= 0 && row.Dense[_places[index]] < 3) row.Add(_places[index], 1);
        }
    }
}
