using Rhetor.Text;

namespace Rhetor.Tests.Live;

/// <summary>Edits as people make them, and some that nobody would: keys, words, marks that flip what follows, cuts, line breaks, pastes.</summary>
internal static class RandomEdit
{
    private static readonly string[] Pieces =
    [
        "a", "e", " ", ".", ",", "?", "!", "»", "«", "“", "”", "\"", "'", "’", "- ", "\n", "\n\n", ": ", " ikke", " not", "hvis ", "if ", "Drenko", " sagde han", " he said",
        " Vi lukker for gassen. ", " We will cut off the gas. ", "»Det er løgn,« sagde hun. ", "“It is a lie,” she said. ", "f.eks. ", "Mr. ", "…", "\u200B", "😀", "1. ",
    ];

    public static TextChange Next(Random random, SourceText text)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(6) switch
        {
            0 or 1 or 2 => 0,
            3 => Math.Min(1, text.Length - start),
            4 => random.Next(Math.Min(12, text.Length - start) + 1),
            _ => text.Length > 900 ? random.Next(Math.Min(120, text.Length - start) + 1) : 0,
        };
        // A cut is a cut; everything else puts a piece in.
        var piece = length > 0 && random.Next(2) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
        return new TextChange(new TextSpan(start, length), piece);
    }
}
