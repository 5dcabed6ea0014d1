using Rhetor.Documents;
using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Parsing;

/// <summary>A whole tree whose arcs are named from left to right, with the neighbourhoods that the relation features ask for. Used again for
/// the next sentence; not thread-safe.</summary>
internal sealed class RelationTree
{
    private const uint Nominal = (1u << (int)PartOfSpeech.Noun) | (1u << (int)PartOfSpeech.Pron) | (1u << (int)PartOfSpeech.Propn);
    private const int MostCounted = 3;
    private static readonly uint[] Names = ParserHash.Table(64, 4, relation => relation + 1);
    private static readonly uint[] Ranks = ParserHash.Table(64, 5, rank => rank + 1);

    private TokenTable _table = new();
    private ushort[] _relations = [];

    internal int Root { get; private set; }

    internal ParserNode[] Nodes { get; private set; } = [];

    internal RelationNode[] Relatives { get; private set; } = new RelationNode[64];

    /// <summary>Takes a tree whose heads stand in the nodes.</summary>
    /// <param name="table">The sentence.</param>
    /// <param name="state">The parser at its end.</param>
    /// <param name="relations">Where the names of the arcs are written, by padded index.</param>
    internal void Load(TokenTable table, ParserState state, ushort[] relations)
    {
        _table = table;
        _relations = relations;
        Root = state.Root;
        Nodes = state.Nodes;
        var size = Root + TokenTable.Pad;
        if (Relatives.Length < size)
            Relatives = new RelationNode[Math.Max(size, Relatives.Length * 2)];
        Relatives.AsSpan(0, size).Clear();
        for (var d = Root - 1; d >= TokenTable.Pad; d--)
        {
            ref var h = ref Relatives[Nodes[d].Head];
            h.Below |= 1u << Nodes[d].Pos;
            if (d < Nodes[d].Head && h.Nearest == 0)
                h.Nearest = d;
            if (IsNominal(d))
                h.Nominals = (byte)Math.Min(h.Nominals + 1, MostCounted + 1);
            Relatives[d].Next = h.Last;
            h.Last = d;
        }

        for (var d = TokenTable.Pad; d <= Root; d++)
            Relatives[d].Last = 0;
    }

    /// <summary>Gives the arc of the dependent a name; those to its left have theirs.</summary>
    internal void SetName(int d, ushort relation)
    {
        _relations[d] = relation;
        ref var h = ref Relatives[Nodes[d].Head];
        h.Last = d;
        h.Seen |= 1u << (relation & 31);
        if (!IsNominal(d))
            return;
        if (d < Nodes[d].Head)
            h.LeftNominals = (byte)Math.Min(h.LeftNominals + 1, MostCounted);
        else
            h.RightNominals = (byte)Math.Min(h.RightNominals + 1, MostCounted);
    }

    /// <summary>How many nominal dependents of the head stand before the dependent, on its own side and on the other.</summary>
    internal uint Rank(int d, int head)
    {
        ref readonly var h = ref Relatives[head];
        return Ranks[d < head ? h.LeftNominals | (h.RightNominals << 2) : h.RightNominals | (h.LeftNominals << 2)];
    }

    internal uint Name(int i) => Names[_relations[i] & 63];

    internal uint LastName(int head)
    {
        var last = Relatives[head].Last;
        return last == 0 ? 0 : Name(last);
    }

    /// <summary>The last two characters.</summary>
    internal uint Ending(int i) => _table.TypeOf(i).Suffix[1];

    private bool IsNominal(int i) =>
        (Nominal & (1u << Nodes[i].Pos)) != 0 && Nodes[i].LeftTag != ParserState.Preposition;
}
