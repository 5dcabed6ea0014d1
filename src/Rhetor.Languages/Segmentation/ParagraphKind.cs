namespace Rhetor.Languages.Segmentation;

/// <summary>What a paragraph looks like.</summary>
internal enum ParagraphKind : byte
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A headline or a subheading.</summary>
    Heading,

    /// <summary>A line that a dialogue dash opens.</summary>
    Dialogue,

    /// <summary>An item of a list.</summary>
    Item,
}
