namespace Rhetor.Languages.Segmentation;

/// <summary>A sentence while it is being made: a range of tokens.</summary>
internal struct SentenceDraft
{
    /// <summary>All sets that words of the sentence are in.</summary>
    public WordSetBits Sets;

    public int Start;
    public int End;
    public int Paragraph;
    public Documents.Attribution Attribution;

    /// <summary>Whether it is a headline that shares its line with the text under it.</summary>
    public bool IsHeading;
}
