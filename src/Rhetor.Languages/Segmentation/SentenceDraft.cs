namespace Rhetor.Languages.Segmentation;

/// <summary>A sentence while it is being made: a range of tokens.</summary>
internal struct SentenceDraft
{
    public int Start;
    public int End;
    public int Paragraph;
    public Documents.Attribution Attribution;

    /// <summary>Whether it is a headline that shares its line with the text under it.</summary>
    public bool IsHeading;
}
