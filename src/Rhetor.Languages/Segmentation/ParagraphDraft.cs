namespace Rhetor.Languages.Segmentation;

/// <summary>A paragraph while it is being made: a range of tokens and what it looks like.</summary>
internal struct ParagraphDraft
{
    public int Start;
    public int End;
    public ParagraphKind Kind;
    public int FirstSentence;
    public int EndSentence;
}
