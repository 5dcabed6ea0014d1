using System.Collections.Frozen;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>
/// Reads reporting verbs from lines of <c>stance use: lemma form form … + particle</c>, where the stance is <c>n</c>, <c>d</c> or <c>e</c>
/// and the use <c>say</c>, <c>act</c>, <c>think</c>, <c>ask</c> or <c>quote</c>. The forms stand in the order infinitive, present, past,
/// participle; forms in <c>-ing</c> and the Danish passive in <c>-s</c> are known by their endings.
/// </summary>
internal static class ReportingVerbTable
{
    public static FrozenDictionary<ulong, ReportingVerb[]> Read(string table, bool danish)
    {
        var verbs = new Dictionary<ulong, List<ReportingVerb>>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var plus = line.IndexOf('+', StringComparison.Ordinal);
            var head = Words.Split(line[..colon]);
            var forms = Words.Split(plus < 0 ? line[(colon + 1)..] : line[(colon + 1)..plus]);
            var particle = plus < 0 ? 0 : TokenText.Hash(line.AsSpan(plus + 1).Trim());
            for (var i = 0; i < forms.Length; i++)
            {
                var verb = new ReportingVerb(forms[0], StanceOf(head[0]), UseOf(head[1]), FormOf(forms[i], i, danish), particle);
                var hash = TokenText.Hash(forms[i]);
                if (!verbs.TryGetValue(hash, out var known)) verbs[hash] = known = [];
                if (!known.Exists(other => other.Particle == particle && other.Use == ReportingUse.Refuse == (verb.Use == ReportingUse.Refuse))) known.Add(verb);
            }
        }

        // The narrower reading, with a particle, goes first.
        return verbs.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.OrderByDescending(static verb => verb.Particle != 0).ToArray());
    }

    private static VerbForm FormOf(string form, int index, bool danish)
    {
        if (!danish && form.EndsWith("ing", StringComparison.Ordinal) && index > 0) return VerbForm.Gerund;
        if (danish && index > 0 && form.EndsWith('s') && form is not ("synes" or "syntes")) return VerbForm.Passive;
        return index switch
        {
            0 => danish && form == "synes" ? VerbForm.Present : VerbForm.Base,
            1 => VerbForm.Present,
            2 => VerbForm.Past,
            _ => danish ? VerbForm.Participle : VerbForm.Past,
        };
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
        "refuse" => ReportingUse.Refuse,
        _ => throw new ArgumentException($"'{code}' is no use: say, act, think, ask, quote or refuse."),
    };
}
