namespace Rhetor.Languages.Grammar.Features;

/// <summary>What the part of speech of a word is decided by: what the word says itself, which is worked out once a word, and the words and tags
/// around it, by small numbers.</summary>
internal static class UposFeatures
{
    private const uint Family = 1;

    /// <summary>How many places there are for contexts.</summary>
    internal static int Places()
    {
        Span<int> room = stackalloc int[Slots.Most];
        var slots = new Slots(room);
        var table = new TokenTable();
        table.Load("", [], [], new Lexicon([]));
        Span<byte> tags = stackalloc byte[(2 * TokenTable.Pad) + 1];
        Around(table, TokenTable.Pad, tags, ref slots);
        return slots.Places;
    }

    /// <summary>What a word says by itself at a place of its sentence.</summary>
    internal static void Own(WordType type, uint place, ref FeatureList list)
    {
        list.Begin(Family);
        uint shape = type.Shape;
        var known = type.Known;
        var suffix = type.Suffix;
        list.Add(0);
        list.Add(type.Word);
        for (var k = 0; k < 6; k++)
            list.Add(suffix[k]);
        foreach (var prefix in type.Prefix)
            list.Add(prefix);
        list.Add(shape, place);
        list.Add(shape, place, suffix[2]);
        list.Add(known.Tags);
        list.Add(known.Cluster);
        list.Add(known.Capital, shape, place);
        list.Add(known.Cluster, shape, place);
        list.Add(known.Cluster, suffix[2]);
        if (type.Tail == 0)
            return;
        list.Add(type.Tail);
        list.Add(type.TailKnown.Tags, shape, place);
        list.Add(type.TailKnown.Cluster);
        list.Add(type.TailKnown.Cluster, suffix[1]);
    }

    /// <summary>What stands around the padded token <paramref name="i"/>.</summary>
    /// <param name="t">The sentence.</param>
    /// <param name="i">The padded index.</param>
    /// <param name="tags">Padded parts of speech, decided to the left.</param>
    /// <param name="slots">Where to.</param>
    internal static void Around(TokenTable t, int i, ReadOnlySpan<byte> tags, ref Slots slots)
    {
        var types = t.Types;
        WordType here = types[i], left = types[i - 1], right = types[i + 1], later = types[i + 2], verb = types[t.NextVerb[i]];
        uint one = tags[i - 1], both = ((uint)tags[i - 2] << 5) | one, place = t.Places[i];
        uint w = here.Class, kind = here.Kind, end = here.End, ending = here.Ending, shape = Shape.Case(here.Shape), l = left.Class, r = right.Class;
        var distance = (uint)Math.Min(t.NextVerb[i] - i, 6);
        slots.Exact(one, 5);
        slots.Exact(both, 10);
        slots.Exact(((uint)tags[i - 3] << 10) | both, 15);
        slots.Exact((w << 5) | one, 16);
        slots.Folded(both, w, 15);
        slots.Exact((r << 5) | one, 16);
        slots.Folded((one << 11) | w, r, 15);
        slots.Folded((one << 8) | kind, right.Kind, 15);
        slots.Exact(l, 11);
        slots.Exact(r, 11);
        slots.Exact(types[i - 2].Class, 11);
        slots.Exact(later.Class, 11);
        slots.Folded(l, w, 15);
        slots.Folded(w, r, 15);
        slots.Folded(l, r, 15);
        slots.Exact(((uint)right.Kind << 8) | later.Kind, 16);
        slots.Folded(w, ((uint)right.Kind << 8) | later.Kind, 15);
        slots.Folded(w, later.Kind, 15);
        slots.Folded(w, types[i + 3].Kind, 15);
        slots.Folded(w, right.End, 15);
        slots.Exact((ending << 5) | one, 15);
        slots.Folded(both, end, 15);
        slots.Exact((kind << 8) | right.Kind, 16);
        slots.Exact((place << 9) | (shape << 6) | ((uint)Shape.Case(left.Shape) << 3) | Shape.Case(right.Shape), 12);
        slots.Exact(((uint)here.Shape << 8) | (place << 5) | one, 15);
        slots.Folded(l, ending, 15);
        slots.Folded(r, (shape << 3) | place, 15);
        slots.Folded(l, (shape << 3) | Shape.Case(right.Shape), 15);
        slots.Exact(left.Ending, 10);
        slots.Exact(right.Ending, 10);
        slots.Exact(later.End, 8);
        slots.Exact(((uint)right.End << 8) | end, 16);
        slots.Folded(w, ((uint)verb.End << 3) | distance, 15);
        slots.Folded(kind, ((uint)verb.End << 3) | distance, 15);
        slots.Folded(((uint)tags[i - 2] << 11) | l, w, 15);
    }
}
