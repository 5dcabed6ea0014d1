namespace Rhetor.Text;

/// <summary>A piece of a text that was read out of another.</summary>
/// <param name="Read">Its place in the text that was read.</param>
/// <param name="Source">
/// The place it comes from. Of the same length, it was copied character by character; otherwise it stands for the place as a whole, as
/// <c>å</c> does for <c>&amp;aring;</c>; empty, nothing is there that it comes from, as between two paragraphs.
/// </param>
public readonly record struct TextPiece(TextSpan Read, TextSpan Source)
{
    /// <summary>Whether each character has its own place.</summary>
    public bool IsCopy => Read.Length == Source.Length;
}
