namespace Rhetor.Languages.Attribution;

/// <summary>A noun phrase: a half-open range of tokens; empty for none.</summary>
internal readonly record struct Phrase(int First, int End)
{
    public static Phrase None { get; } = new(0, 0);

    public bool IsEmpty => End <= First;
}
