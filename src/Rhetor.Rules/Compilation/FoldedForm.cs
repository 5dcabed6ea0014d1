using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>The folded form of a token without a copy on the heap, where the word is an ordinary one.</summary>
internal static class FoldedForm
{
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> form, Span<char> buffer)
    {
        if (form.Length > buffer.Length) return TokenText.Fold(form);
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            if (c is >= 'A' and <= 'Z') c |= (char)0x20;
            else if (c is >= 'À' and <= 'Ö' or >= 'Ø' and <= 'Þ') c = char.ToLowerInvariant(c);
            else if (c > 'ÿ' || c == '\u00AD') return TokenText.Fold(form);
            buffer[i] = c;
        }

        return buffer[..form.Length];
    }
}
