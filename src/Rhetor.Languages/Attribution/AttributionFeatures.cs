using Rhetor.Languages.Quotations;

namespace Rhetor.Languages.Attribution;

/// <summary>Turns shapes into the indices of their weights.</summary>
internal static class AttributionFeatures
{
    /// <summary>The most features that one shape has.</summary>
    public const int Most = 40;

    public static int Of(in Report report, in SentenceShape sentence, Span<int> features)
    {
        var n = 0;
        ref readonly var shape = ref report.Shape;
        var kind = (ulong)report.Kind;
        var follows = (ulong)shape.Follows;
        features[n++] = FeatureHash.Of(0, kind);
        features[n++] = FeatureHash.Of(1, shape.Lemma);
        features[n++] = FeatureHash.Of(2, Join((ulong)shape.Use, follows));
        features[n++] = FeatureHash.Of(3, Bit(shape.Passes));
        features[n++] = FeatureHash.Of(4, Join((ulong)shape.Subject, (ulong)shape.Use));
        features[n++] = FeatureHash.Of(5, Join(shape.Lemma, follows));
        features[n++] = FeatureHash.Of(6, Join((ulong)shape.Form, Bit(shape.Modal), Bit(shape.Passive)));
        features[n++] = FeatureHash.Of(7, Join(Bit(shape.Negated), (ulong)shape.Use));
        features[n++] = FeatureHash.Of(8, Join(Bit(shape.Closes), follows, kind));
        features[n++] = FeatureHash.Of(9, Join(Bit(shape.Relative), Bit(shape.Subordinate)));
        features[n++] = FeatureHash.Of(10, Bit(shape.Inverted));
        features[n++] = FeatureHash.Of(11, Join(Bit(shape.Particle), kind));
        features[n++] = FeatureHash.Of(12, Join((ulong)shape.Subject, follows));
        features[n++] = FeatureHash.Of(13, Join(Bit(sentence.Asks), Bit(shape.Passes)));
        features[n++] = FeatureHash.Of(14, Join(Bit(sentence.FirstPerson), (ulong)shape.Subject));
        features[n++] = FeatureHash.Of(15, Join((ulong)sentence.Personal, Bit(shape.Passes)));
        features[n++] = FeatureHash.Of(16, Join((ulong)sentence.Before, Bit(sentence.SameParagraph)));
        features[n++] = FeatureHash.Of(17, Join(Bit(sentence.HasQuote), kind));
        features[n++] = FeatureHash.Of(18, Join(shape.Lemma, (ulong)shape.Subject));
        features[n++] = FeatureHash.Of(19, Join(Bit(shape.Holds), (ulong)shape.Use, follows));
        features[n++] = FeatureHash.Of(20, Join(shape.Next, (ulong)shape.Use));
        features[n++] = FeatureHash.Of(21, Join(Bit(sentence.FirstPerson), (ulong)sentence.Personal, kind));
        features[n++] = FeatureHash.Of(22, Join(shape.Lemma, (ulong)shape.Form, Bit(shape.Modal)));
        return n;
    }

    public static int Of(in QuoteShape quote, in SentenceShape sentence, Span<int> features)
    {
        var n = 0;
        features[n++] = FeatureHash.Of(100, 0);
        features[n++] = FeatureHash.Of(101, (ulong)quote.Words);
        features[n++] = FeatureHash.Of(102, Join(Bit(quote.Ended), Bit(quote.OpensSentence), Bit(quote.EndsSentence)));
        features[n++] = FeatureHash.Of(103, Bit(quote.Passes));
        features[n++] = FeatureHash.Of(104, Join(Bit(quote.BehindColon), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(105, Join(Bit(quote.Tagged), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(106, Join((ulong)quote.Reported, (ulong)quote.Words));
        features[n++] = FeatureHash.Of(107, Join(Bit(quote.Lower), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(108, Join(Bit(quote.Verbal), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(109, quote.Before);
        features[n++] = FeatureHash.Of(110, Join(Bit(quote.Title), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(111, Join(Bit(quote.Single), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(112, quote.Verb);
        features[n++] = FeatureHash.Of(113, Join((ulong)sentence.Personal, Bit(quote.Passes)));
        features[n++] = FeatureHash.Of(114, Join(Bit(sentence.FirstPerson), Bit(quote.FirstPerson)));
        features[n++] = FeatureHash.Of(115, Join((ulong)sentence.Before, Bit(sentence.SameParagraph)));
        features[n++] = FeatureHash.Of(116, Join((ulong)quote.Reported, Bit(quote.Lower), Bit(quote.Verbal)));
        features[n++] = FeatureHash.Of(117, Join((ulong)quote.Count, (ulong)quote.Reported));
        features[n++] = FeatureHash.Of(118, Join(Bit(quote.Holder), (ulong)quote.Words));
        features[n++] = FeatureHash.Of(119, quote.After);
        return n;
    }

    private static ulong Bit(bool value) => value ? 1UL : 2UL;

    private static ulong Join(ulong a, ulong b) => (a * 0x100000001B3UL) ^ (b + 0x9E37UL);

    private static ulong Join(ulong a, ulong b, ulong c) => Join(Join(a, b), c);
}
