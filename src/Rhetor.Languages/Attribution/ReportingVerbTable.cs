using System.Collections.Frozen;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Reads reporting verbs from lines of <c>stance use: lemma form form …</c>, where the stance is <c>n</c>, <c>d</c> or <c>e</c> and the
/// use <c>say</c>, <c>act</c>, <c>think</c>, <c>ask</c> or <c>quote</c>.
/// </summary>
internal static class ReportingVerbTable
{
    public static FrozenDictionary<ulong, ReportingVerb> Read(string table)
    {
        var verbs = new Dictionary<ulong, ReportingVerb>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = Words.Split(line[..colon]);
            var forms = Words.Split(line[(colon + 1)..]);
            var verb = new ReportingVerb(forms[0], StanceOf(head[0]), UseOf(head[1]));
            foreach (var form in forms) verbs.TryAdd(TokenText.Hash(form), verb);
        }

        return verbs.ToFrozenDictionary();
    }

    private static Stance StanceOf(string code) => code switch
    {
        "n" => Stance.Neutral,
        "d" => Stance.Distance,
        "e" => Stance.Endorse,
        _ => throw new ArgumentException($"'{code}' is no stance: n, d or e."),
    };

    private static ReportingUse UseOf(string code) => code switch
    {
        "say" => ReportingUse.Say,
        "act" => ReportingUse.Act,
        "think" => ReportingUse.Think,
        "ask" => ReportingUse.Ask,
        "quote" => ReportingUse.Quote,
        _ => throw new ArgumentException($"'{code}' is no use: say, act, think, ask or quote."),
    };
}
