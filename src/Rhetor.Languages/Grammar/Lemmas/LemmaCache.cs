namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>Gives the same string for the same characters, as long as its fixed number of places lasts: the newest word takes an old
/// one's place.</summary>
internal sealed class LemmaCache
{
    private const int Places = 1 << 14;

    private readonly string?[] _strings = new string?[Places];

    internal string Intern(ReadOnlySpan<char> text)
    {
        var hash = Features.FeatureHash.Seed;
        foreach (var c in text)
            hash = Features.FeatureHash.Step(hash, c);
        ref var place = ref _strings[(hash ^ (hash >> 14)) & (Places - 1)];
        if (place is not null && text.SequenceEqual(place))
            return place;
        return place = text.ToString();
    }
}
