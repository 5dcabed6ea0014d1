namespace Rhetor.Languages.Grammar.Features;

/// <summary>What a word is at a place of its sentence (<see cref="TokenTable.Places"/>): what it alone gives to the scores of the parts of
/// speech, and its readings.</summary>
/// <param name="place">The place.</param>
/// <param name="next">The same word at another place.</param>
internal sealed class PlacedWord(byte place, PlacedWord? next)
{
    internal byte Place { get; } = place;

    internal PlacedWord? Next { get; } = next;

    /// <summary>Its part of speech when nothing around it changes that, otherwise 0.</summary>
    internal byte Settled { get; init; }

    /// <summary>What it gives to each part of speech; empty when it is settled.</summary>
    internal required short[] Own { get; init; }

    /// <summary>The readings that were asked for so far.</summary>
    internal WordReading? Readings { get; set; }

    /// <summary>The part of speech as which it was read last, if its features are then sure; 0 before.</summary>
    internal byte SureAs { get; set; }

    /// <summary>Those features.</summary>
    internal ushort Sure { get; set; }

    /// <summary>Its latest lemma; null before there was one.</summary>
    internal string? Lemma { get; private set; }

    /// <summary>The reading of its latest lemma: part of speech and features.</summary>
    internal uint LemmaOf { get; private set; }

    /// <summary>Its lemma as a reading that was asked for before, null when it was not.</summary>
    internal string? Recall(byte tag, ushort bundle)
    {
        var lemma = As(tag)!.Lemma(bundle);
        if (lemma is not null)
            (LemmaOf, Lemma) = (Reading(tag, bundle), lemma);
        return lemma;
    }

    /// <summary>Keeps its lemma as a reading.</summary>
    internal void Remember(byte tag, ushort bundle, string lemma)
    {
        As(tag)!.Remember(bundle, lemma);
        (LemmaOf, Lemma) = (Reading(tag, bundle), lemma);
    }

    /// <summary>A part of speech and a bundle of features as one number.</summary>
    internal static uint Reading(byte tag, ushort bundle) => ((uint)tag << 16) | bundle;

    /// <summary>The word as a part of speech, null when it was not asked for yet.</summary>
    internal WordReading? As(byte tag)
    {
        var reading = Readings;
        while (reading is not null && reading.Tag != tag)
            reading = reading.Next;
        return reading;
    }
}
