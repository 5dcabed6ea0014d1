using Rhetor.Languages.Attribution;

namespace Rhetor.Languages.Quotations;

/// <summary>A quotation while it is being made.</summary>
internal struct QuoteDraft
{
    /// <summary>The first token: the opening mark, or the first word of a quotation that opened in an earlier paragraph.</summary>
    public int First;

    /// <summary>The last token, exclusive.</summary>
    public int End;

    /// <summary>Whether the first token is a mark.</summary>
    public bool Opened;

    /// <summary>Whether the last token is a mark.</summary>
    public bool Closed;

    /// <summary>Whether a dialogue dash opened it.</summary>
    public bool Dialogue;

    public int Depth;
    public int Paragraph;
    public bool IsSpeech;
    public bool IsAttributed;
    public NamedSpeaker? Speaker;
    public Documents.Attribution Attribution;

    public readonly int ContentStart => Opened ? First + 1 : First;

    public readonly int ContentEnd => Closed ? End - 1 : End;
}
