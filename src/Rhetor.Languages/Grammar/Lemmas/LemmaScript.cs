using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Lemmas;

/// <summary>How a form becomes its lemma: a change of case, then of its beginning and its end.</summary>
/// <param name="Case">What is done to the letters' case first.</param>
/// <param name="FrontOff">What the word must begin with, and loses.</param>
/// <param name="FrontOn">What it gets instead.</param>
/// <param name="BackOff">What the word must end in, and loses.</param>
/// <param name="BackOn">What it gets instead.</param>
internal readonly record struct LemmaScript(LemmaCase Case, string FrontOff, string FrontOn, string BackOff, string BackOn)
{
    /// <summary>Longer ones are refused, so that every lemma fits into a fixed room.</summary>
    internal const int LongestAffix = 40;

    /// <summary>The shortest script that makes the lemma of the form.</summary>
    /// <param name="form">The form, plain.</param>
    /// <param name="lemma">Its lemma.</param>
    internal static LemmaScript Derive(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        Span<char> cased = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        var best = default(LemmaScript);
        var cost = int.MaxValue;
        for (var kind = LemmaCase.Lower; kind <= LemmaCase.Title; kind++)
        {
            Recase(form, kind, cased);
            var script = Edit(cased, lemma, kind);
            var price = ((script.FrontOff.Length + script.FrontOn.Length + script.BackOff.Length + script.BackOn.Length) * 4) + (int)kind;
            if (price < cost)
                (best, cost) = (script, price);
        }

        return best;
    }

    /// <summary>Whether the script can be applied to the form.</summary>
    internal bool Fits(ReadOnlySpan<char> lower)
    {
        return lower.Length >= FrontOff.Length + BackOff.Length
            && (FrontOff.Length == 0 || Same(lower[..FrontOff.Length], FrontOff))
            && Same(lower[^BackOff.Length..], BackOff)
            && lower.Length - FrontOff.Length - BackOff.Length + FrontOn.Length + BackOn.Length > 0;
    }

    /// <summary>Writes the lemma.</summary>
    /// <param name="form">The form, plain, case kept.</param>
    /// <param name="lemma">Room for it: <c>form.Length + FrontOn.Length + BackOn.Length</c> characters do.</param>
    /// <returns>The lemma's length.</returns>
    internal int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        FrontOn.CopyTo(lemma);
        var middle = form[FrontOff.Length..(form.Length - BackOff.Length)];
        var target = lemma.Slice(FrontOn.Length, middle.Length);
        Recase(middle, Case == LemmaCase.Title && FrontOff.Length + FrontOn.Length > 0 ? LemmaCase.Lower : Case, target);
        BackOn.CopyTo(lemma[(FrontOn.Length + middle.Length)..]);
        return FrontOn.Length + middle.Length + BackOn.Length;
    }

    private static bool Same(ReadOnlySpan<char> text, string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (Characters.Lower(text[i]) != Characters.Lower(pattern[i]))
                return false;
        }

        return true;
    }

    private static void Recase(ReadOnlySpan<char> form, LemmaCase kind, Span<char> into)
    {
        for (var i = 0; i < form.Length; i++)
            into[i] = kind == LemmaCase.Keep || (kind == LemmaCase.Title && i == 0) ? form[i] : Characters.Lower(form[i]);
    }

    private static LemmaScript Edit(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma, LemmaCase kind)
    {
        var shared = form.CommonPrefixLength(lemma);
        if (shared > 0)
            return new LemmaScript(kind, "", "", form[shared..].ToString(), lemma[shared..].ToString());
        var (start, at, length) = LongestShared(form, lemma);
        if (length < 3)
            return new LemmaScript(kind, "", "", form.ToString(), lemma.ToString());
        return new LemmaScript(
            kind, form[..start].ToString(), lemma[..at].ToString(), form[(start + length)..].ToString(), lemma[(at + length)..].ToString());
    }

    private static (int Start, int At, int Length) LongestShared(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        var best = (Start: 0, At: 0, Length: 0);
        for (var i = 0; i < form.Length; i++)
        {
            for (var j = 0; j < lemma.Length; j++)
            {
                var length = form[i..].CommonPrefixLength(lemma[j..]);
                if (length > best.Length)
                    best = (i, j, length);
            }
        }

        return best;
    }
}
