using System.Numerics;
using System.Runtime.InteropServices;
using Rhetor.Languages.Grammar.Features;
using Rhetor.Languages.Grammar.Parsing;

namespace Rhetor.Languages.Grammar.Learning;

/// <summary>Trains the names of the arcs on the treebank's trees.</summary>
internal sealed class RelationTraining
{
    private const int Few = 5;
    private const int Fewest = 30;

    /// <summary>How many times more often than all others a relation must come up to be the only one that is thought of.</summary>
    private const int Odds = 50;
    private const int Rare = 2000;
    private const uint Dropped = 20;
    private const double Fine = 4;

    private readonly IReadOnlyList<TaggedSentence> _sentences;
    private readonly Lexicon _lexicon;
    private readonly ushort _root;
    private readonly TokenTable _table = new();
    private readonly ParserState _state = new();

    internal RelationTraining(IReadOnlyList<TaggedSentence> sentences, Lexicon lexicon, int relations, ushort root)
    {
        _sentences = sentences;
        _lexicon = lexicon;
        _root = root;
        Slots = MakeSlots(relations);
    }

    /// <summary>Which relations the treebank has where.</summary>
    internal RelationSlots Slots { get; }

    internal RelationTable Train(RelationHabits habits, int bits, int epochs, int seed, CancellationToken cancellationToken)
    {
        if (_sentences.Count == 0)
            return RelationTable.Empty;
        var sums = new double[RelationSlots.Width << bits];
        for (var run = 0; run < LearningSettings.ParserRuns; run++)
        {
            var model = Run(habits, bits, epochs, seed + run, cancellationToken);
            for (var slot = 0; slot < RelationSlots.Width; slot++)
            {
                var at = slot;
                foreach (var weight in model.Averages(slot))
                {
                    sums[at] += weight;
                    at += RelationSlots.Width;
                }
            }
        }

        return new RelationTable([
            .. sums.Select(sum => (sbyte)Math.Clamp(
                Math.Round(sum / LearningSettings.ParserRuns * Fine, MidpointRounding.AwayFromZero), -RelationTable.Limit, RelationTable.Limit)),
        ]);
    }

    private TablePerceptron Run(RelationHabits habits, int bits, int epochs, int seed, CancellationToken cancellationToken)
    {
        var model = new TablePerceptron(bits, RelationSlots.Width);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var random = new SeededOrder(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var n in order)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Learn(model, habits, _sentences[n], random);
            }
        }

        return model;
    }

    private void Learn(TablePerceptron model, RelationHabits habits, TaggedSentence sentence, SeededOrder random)
    {
        Span<float> scores = stackalloc float[RelationSlots.Width];
        Span<uint> keys = stackalloc uint[RelationFeatures.Count];
        _table.Load(sentence.Gold.Text, sentence.Gold.Starts, sentence.Gold.Lengths, _lexicon);
        _state.Start(_table, sentence.Tags, sentence.Morph);
        _state.Take(sentence.Gold.Heads);
        var names = new ushort[sentence.Tags.Length];
        for (var d = TokenTable.Pad; d < _state.Root; d++)
        {
            var place = new RelationPlace(_state.Nodes, names, d);
            var node = place.At(d);
            if (node.Head == _state.Root)
            {
                place.SetName(_root);
                continue;
            }

            var habit = habits.Find(RelationHabits.Place(place));
            if (habit >= 0)
            {
                place.SetName(Slots.Name(node.Pos, habit));
                continue;
            }

            var relations = Slots.Relations[node.Pos];
            uint candidates = Slots.Allowed[RelationSlots.Side(node.Pos, place.At(node.Head).Pos, d < node.Head)];
            var gold = Array.IndexOf(relations, sentence.Gold.Relations[d - TokenTable.Pad]);
            var best = BitOperations.TrailingZeroCount(candidates);
            if (!BitOperations.IsPow2(candidates))
            {
                var sink = new FeatureKeys(keys);
                RelationFeatures.CollectFirst(place, ref sink);
                RelationFeatures.CollectRest(place, ref sink);
                var seen = random.Below(100) < ParserTraining.FirstAlonePercent ? keys[..RelationFeatures.First] : keys;
                var kept = seen[..random.Thin(MemoryMarshal.Cast<uint, int>(seen), Dropped)];
                model.Score(kept, scores);
                best = Highest(candidates, scores, -1);
                var rival = Highest(candidates, scores, gold);
                if (gold >= 0 && rival >= 0 && scores[gold] - scores[rival] <= LearningSettings.Margin)
                    model.Update(kept, gold, rival);
                model.Tick();
            }

            place.SetName(relations[best]);
        }
    }

    private static int Highest(uint candidates, ReadOnlySpan<float> scores, int but)
    {
        var best = -1;
        for (; candidates != 0; candidates &= candidates - 1)
        {
            var slot = BitOperations.TrailingZeroCount(candidates);
            if (slot != but && (best < 0 || scores[slot] > scores[best]))
                best = slot;
        }

        return best;
    }

    private RelationSlots MakeSlots(int relations)
    {
        var counts = new int[PartOfSpeechNames.Count][];
        for (var tag = 0; tag < counts.Length; tag++)
            counts[tag] = new int[relations];
        Each((side, relation) => counts[side / RelationSlots.SidesEach][relation]++);
        ushort[][] slots = [.. counts.Select(Kept)];
        var allowed = new ushort[slots.Length * RelationSlots.SidesEach];
        var seen = new int[allowed.Length];
        var each = new int[allowed.Length * RelationSlots.Width];
        Each((side, relation) =>
        {
            seen[side]++;
            var slot = Array.IndexOf(slots[side / RelationSlots.SidesEach], relation);
            if (slot < 0)
                return;
            allowed[side] |= (ushort)(1 << slot);
            each[(side * RelationSlots.Width) + slot]++;
        });
        for (var side = 0; side < allowed.Length; side++)
        {
            if (seen[side] < Few || allowed[side] == 0)
                allowed[side] = (ushort)((1 << slots[side / RelationSlots.SidesEach].Length) - 1);
            var own = each.AsSpan(side * RelationSlots.Width, RelationSlots.Width);
            for (var slot = 0; slot < own.Length; slot++)
            {
                if (seen[side] >= Fewest && own[slot] >= (long)(seen[side] - own[slot]) * Odds)
                    allowed[side] = (ushort)(1 << slot);
            }
        }

        return new RelationSlots(slots, allowed);
    }

    private void Each(Action<int, ushort> see)
    {
        foreach (var sentence in _sentences)
        {
            var heads = sentence.Gold.Heads;
            var root = sentence.Gold.Count + TokenTable.Pad;
            for (var d = TokenTable.Pad; d < root; d++)
            {
                var relation = sentence.Gold.Relations[d - TokenTable.Pad];
                if (heads[d] != root && relation != 0 && relation != _root)
                    see(RelationSlots.Side(sentence.Tags[d], sentence.Tags[heads[d]], d < heads[d]), relation);
            }
        }
    }

    // A part of speech that the treebank has under no head has the most frequent relation of all.
    private ushort[] Kept(int[] counts)
    {
        var total = counts.Sum();
        ushort[] kept =
        [
            .. Enumerable.Range(0, counts.Length)
                .Where(relation => counts[relation] > 0 && (long)counts[relation] * Rare >= total)
                .OrderByDescending(relation => counts[relation]).ThenBy(relation => relation)
                .Take(RelationSlots.Width)
                .Select(relation => (ushort)relation),
        ];
        return kept.Length > 0 ? kept : [0];
    }
}
