namespace Rhetor.Languages.Grammar.Features;

/// <summary>What a word is at a place of its sentence (<see cref="WordView.Place"/>): what it alone gives to the scores of the parts of
/// speech, its readings, and the lemmas of the two latest ones.</summary>
/// <param name="place">The place.</param>
internal sealed class PlacedWord(byte place)
{
    private TagScores _own;

    internal byte Place { get; } = place;

    /// <summary>The same word at another place.</summary>
    internal PlacedWord? Next { get; set; }

    /// <summary>Its part of speech when nothing around it changes that, otherwise 0.</summary>
    internal byte Settled { get; init; }

    /// <summary>What it gives to each part of speech; for use only when none is settled.</summary>
    internal ref TagScores Own => ref _own;

    /// <summary>The readings that were asked for so far.</summary>
    internal WordReading? Readings { get; set; }

    /// <summary>The part of speech as which it was read last, if its features are then sure; 0 before.</summary>
    internal byte SureAs { get; set; }

    /// <summary>Those features.</summary>
    internal ushort Sure { get; set; }

    /// <summary>Of which reading <see cref="Latest"/> is the lemma.</summary>
    internal uint LatestOf { get; private set; } = Lemma.NoReading;

    /// <summary>Of which reading <see cref="Earlier"/> is the lemma.</summary>
    internal uint EarlierOf { get; private set; } = Lemma.NoReading;

    /// <summary>The lemma of the latest reading that was new, null when there was none.</summary>
    internal Lemma? Latest { get; private set; }

    /// <summary>The lemma of the one before it.</summary>
    internal Lemma? Earlier { get; private set; }

    /// <summary>Its lemma as a reading that was asked for before, null when it was not.</summary>
    internal Lemma? Recall(byte tag, ushort bundle)
    {
        var lemma = As(tag)?.Lemmas;
        while (lemma is not null && lemma.Bundle != bundle)
            lemma = lemma.Next;
        return lemma is null ? null : Keep(lemma);
    }

    /// <summary>Keeps its lemma as a reading.</summary>
    internal Lemma Remember(byte tag, ushort bundle, string text)
    {
        var reading = As(tag)!;
        return Keep(reading.Lemmas = new Lemma(tag, bundle, text, reading.Lemmas));
    }

    /// <summary>The word as a part of speech, null when it was not asked for yet.</summary>
    internal WordReading? As(byte tag)
    {
        var reading = Readings;
        while (reading is not null && reading.Tag != tag)
            reading = reading.Next;
        return reading;
    }

    private Lemma Keep(Lemma lemma)
    {
        (Earlier, EarlierOf) = (Latest, LatestOf);
        (Latest, LatestOf) = (lemma, lemma.Of);
        return lemma;
    }
}
