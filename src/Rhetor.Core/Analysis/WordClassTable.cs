using System.Collections.Frozen;
using System.Collections.Immutable;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Analysis;

/// <summary>
/// Which classes of words a token belongs to: what rules call lexicons and classifiers read as densities. Immutable and
/// thread-safe; a look-up allocates nothing.
/// </summary>
public sealed class WordClassTable
{
    private readonly FrozenDictionary<ulong, int[]> _byLemma;
    private readonly FrozenDictionary<ulong, int[]> _byForm;

    private WordClassTable(ImmutableArray<string> names, FrozenDictionary<ulong, int[]> byLemma, FrozenDictionary<ulong, int[]> byForm)
    {
        Names = names;
        _byLemma = byLemma;
        _byForm = byForm;
    }

    /// <summary>A table without classes.</summary>
    public static WordClassTable Empty { get; } = Create([]);

    /// <summary>The names of the classes, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Creates a table.</summary>
    /// <param name="classes">Each class with its words: lemmas, or forms where <c>IsForm</c> says so. Words of several parts are left out.</param>
    public static WordClassTable Create(IEnumerable<(string Class, string Word, bool IsForm)> classes)
    {
        var rows = classes.Where(r => !r.Word.Contains(' ', StringComparison.Ordinal)).ToList();
        var names = rows.Select(r => r.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return new WordClassTable(names, Index(rows, names, isForm: false), Index(rows, names, isForm: true));
    }

    /// <summary>The classes of a token by its lemma, as indices of <see cref="Names"/>, ascending.</summary>
    public ReadOnlySpan<int> OfLemma(in Token token) => _byLemma.TryGetValue(token.LemmaHash, out var found) ? found : [];

    /// <summary>The classes of a token by its form, as indices of <see cref="Names"/>, ascending.</summary>
    public ReadOnlySpan<int> OfForm(in Token token) => _byForm.TryGetValue(token.FormHash, out var found) ? found : [];

    private static FrozenDictionary<ulong, int[]> Index(List<(string Class, string Word, bool IsForm)> rows, ImmutableArray<string> names, bool isForm) =>
        rows.Where(r => r.IsForm == isForm)
            .GroupBy(r => TokenText.Hash(r.Word))
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(r => names.BinarySearch(r.Class, StringComparer.Ordinal)).Distinct().Order().ToArray());
}
