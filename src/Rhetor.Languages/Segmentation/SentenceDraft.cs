namespace Rhetor.Languages.Segmentation;

/// <summary>A sentence while it is being made: a range of tokens.</summary>
internal struct SentenceDraft
{
    public int Start;
    public int End;
    public int Paragraph;
    public Documents.Attribution Attribution;
}
