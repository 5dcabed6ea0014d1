using Rhetor.Text;

namespace Rhetor.Documents;

/// <summary>Whose words something is.</summary>
public sealed record Attribution
{
    /// <summary>The author's own words, of whom nothing more is known.</summary>
    public static Attribution Author { get; } = new();

    /// <summary>Who speaks.</summary>
    public Voice Voice { get; init; }

    /// <summary>The most specific name the document offers for the holder of the words, as it stands in the text, or null.</summary>
    public string? Speaker { get; init; }

    /// <summary>Where the speaker is named for these words, in UTF-16 code units, or null.</summary>
    public TextSpan? SpeakerSpan { get; init; }

    /// <summary>Whom the words are aimed at, or null.</summary>
    public string? Target { get; init; }

    /// <summary>How the attribution stands to the words; null in the author's own voice.</summary>
    public Stance? Stance { get; init; }
}
