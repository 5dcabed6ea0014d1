namespace Rhetor.Documents;

/// <summary>What holds of every document, whatever language made it.</summary>
internal static class DocumentInvariants
{
    public static void Check(AnnotatedDocument document)
    {
        var text = document.Text.AsSpan();
        var end = 0;
        foreach (ref readonly var token in document.Tokens.AsSpan())
        {
            if (token.Length <= 0 || token.Start < end || token.End > text.Length)
                throw new ArgumentException($"The token at {token.Start} overlaps the one before it, is empty, or leaves the text.");
            RequireWhiteSpace(text, end, token.Start);
            end = token.End;
        }

        RequireWhiteSpace(text, end, text.Length);

        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Tokens.Start != next || sentence.Tokens.End <= next)
                throw new ArgumentException($"Sentence {sentence.Index} does not start where the one before it ends.");
            next = sentence.Tokens.End;
        }

        if (next != document.Tokens.Length) throw new ArgumentException("The sentences do not cover all tokens.");
    }

    private static void RequireWhiteSpace(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] != ' ' && !IsBlank(text[i]))
                throw new ArgumentException($"The character at {i} belongs to no token.");
        }
    }

    // A BOM prints nothing and separates nothing: at the start of a text it counts as white space.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
