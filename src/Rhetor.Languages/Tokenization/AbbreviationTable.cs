using System.Collections.Frozen;
using Rhetor.Text;

namespace Rhetor.Languages.Tokenization;

/// <summary>Makes the table of abbreviations from lists, one for each use.</summary>
internal static class AbbreviationTable
{
    public static FrozenDictionary<ulong, AbbreviationUse> Make(string leads, string mayEnd, string beforeNumber, string names)
    {
        var table = new Dictionary<ulong, AbbreviationUse>();
        Add(table, leads, AbbreviationUse.Leads);
        Add(table, mayEnd, AbbreviationUse.MayEnd);
        Add(table, beforeNumber, AbbreviationUse.BeforeNumber);
        Add(table, names, AbbreviationUse.MayEndBeforeStarter);
        return table.ToFrozenDictionary();
    }

    private static void Add(Dictionary<ulong, AbbreviationUse> table, string list, AbbreviationUse use)
    {
        foreach (var word in Words.Split(list)) table[TokenText.Hash(word)] = use;
    }
}
