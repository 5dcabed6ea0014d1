using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>All scripts of a language, found by the ending that they take off. Immutable.</summary>
internal sealed class LemmaScripts
{
    private readonly LemmaScript[] _scripts;
    private readonly uint[] _uses;
    private readonly Dictionary<uint, ushort[]> _byEnding = [];
    private readonly int _longest;

    /// <summary>Makes the index.</summary>
    /// <param name="scripts">The scripts; the index in this list is the class.</param>
    /// <param name="uses">For each, bit <c>(int)PartOfSpeech</c> of the parts of speech it was seen with.</param>
    internal LemmaScripts(LemmaScript[] scripts, uint[] uses)
    {
        _scripts = scripts;
        _uses = uses;
        foreach (var group in scripts.Select((script, index) => (script, index)).GroupBy(x => Ending(x.script.BackOff)))
            _byEnding.Add(group.Key, [.. group.Select(x => (ushort)x.index)]);
        _longest = scripts.Length == 0 ? 0 : scripts.Max(script => script.BackOff.Length);
    }

    internal IReadOnlyList<LemmaScript> All => _scripts;

    internal IReadOnlyList<uint> Uses => _uses;

    internal ref readonly LemmaScript this[int script] => ref _scripts[script];

    /// <summary>The scripts that fit a form of a part of speech, in ascending order of neither; at most as many as there is room for.</summary>
    /// <param name="plain">The form.</param>
    /// <param name="upos">Its part of speech, 0 for any.</param>
    /// <param name="into">Where to.</param>
    /// <returns>How many there are.</returns>
    internal int Candidates(ReadOnlySpan<char> plain, int upos, Span<ushort> into)
    {
        var count = 0;
        var hash = FeatureHash.Seed;
        for (var k = 0; k <= Math.Min(_longest, plain.Length); k++)
        {
            if (k > 0)
                hash = FeatureHash.Step(hash, Characters.Lower(plain[^k]));
            if (!_byEnding.TryGetValue(hash, out var scripts))
                continue;
            foreach (var script in scripts)
            {
                if (count < into.Length && (upos == 0 || (_uses[script] & (1u << upos)) != 0) && _scripts[script].Fits(plain))
                    into[count++] = script;
            }
        }

        return count;
    }

    private static uint Ending(string text)
    {
        var hash = FeatureHash.Seed;
        for (var k = 1; k <= text.Length; k++)
            hash = FeatureHash.Step(hash, Characters.Lower(text[^k]));
        return hash;
    }
}
