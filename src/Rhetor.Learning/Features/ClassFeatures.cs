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

    /// <summary>The places of the features that count a token, each once.</summary>
    public int[] PlacesOf(in Token token)
    {
        var byLemma = _classes.OfLemma(token);
        var byForm = _classes.OfForm(token);
        if (byLemma.IsEmpty && byForm.IsEmpty) return [];
        var places = new List<int>();
        foreach (var index in byLemma) Put(index, places);
        foreach (var index in byForm)
        {
            if (!byLemma.Contains(index)) Put(index, places);
        }

        return [.. places];
    }

    public static void Extract(ReadOnlySpan<WordFacts> facts, FeatureRow row)
    {
        foreach (var word in facts) Add(word.Classes, row);
    }

    /// <summary>Counts the classes of one word.</summary>
    public static void Add(int[] places, FeatureRow row)
    {
        foreach (var place in places)
        {
            if (row.Dense[place] < 3) row.Add(place, 1);
        }
    }

    private void Put(int index, List<int> places)
    {
        if (_places[index] >= 0) places.Add(_places[index]);
    }
}
