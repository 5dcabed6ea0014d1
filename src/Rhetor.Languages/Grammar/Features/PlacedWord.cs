namespace Rhetor.Languages.Grammar.Features;

/// <summary>What a word is at a place of its sentence (<see cref="WordView.Place"/>): what it alone gives to the scores of the parts of
/// speech, its readings, and the lemmas of the two latest ones.</summary>
/// <param name="place">The place.</param>
internal sealed class PlacedWord(byte place)
{
    private TagScores _own;
    private Lemma _latest;
    private Lemma _earlier;
    private OtherLemma? _others;

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

    /// <summary>The lemma of the latest reading that was asked for anew.</summary>
    internal ref readonly Lemma Latest => ref _latest;

    /// <summary>The lemma of the one before it.</summary>
    internal ref readonly Lemma Earlier => ref _earlier;

    /// <summary>Makes the lemma of a reading the latest one, if it was asked for before.</summary>
    internal bool Recall(uint reading)
    {
        var other = _others;
        while (other is not null && other.Of != reading)
            other = other.Next;
        if (other is null)
            return false;
        var lemma = other.Lemma;
        (other.Of, other.Lemma) = (EarlierOf, _earlier);
        Shift(reading, lemma);
        return true;
    }

    /// <summary>Keeps the lemma of a new reading as the latest one.</summary>
    internal void Remember(uint reading, string text)
    {
        if (EarlierOf != Lemma.NoReading)
            _others = new OtherLemma(EarlierOf, _earlier, _others);
        Shift(reading, Lemma.Of(text));
    }

    /// <summary>The word as a part of speech, null when it was not asked for yet.</summary>
    internal WordReading? As(byte tag)
    {
        var reading = Readings;
        while (reading is not null && reading.Tag != tag)
            reading = reading.Next;
        return reading;
    }

    private void Shift(uint reading, Lemma lemma)
    {
        (_earlier, EarlierOf) = (_latest, LatestOf);
        (_latest, LatestOf) = (lemma, reading);
    }
}
