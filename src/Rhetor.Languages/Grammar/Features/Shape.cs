namespace Rhetor.Languages.Grammar.Features;

/// <summary>What a word looks like, apart from its letters, in one byte.</summary>
internal static class Shape
{
    internal const byte Lower = 0;
    internal const byte Initial = 1;
    internal const byte Upper = 2;
    internal const byte Mixed = 3;
    internal const byte NoLetters = 4;

    private const byte SomeDigits = 8;
    private const byte Hyphen = 16;
    private const byte Stop = 32;
    private const byte Single = 64;

    /// <summary>The case part of a shape: one of <see cref="Lower"/> to <see cref="NoLetters"/>.</summary>
    internal static byte Case(byte shape) => (byte)(shape & 7);

    internal static bool HasDigits(byte shape) => (shape & SomeDigits) != 0;

    internal static byte Of(ReadOnlySpan<char> plain)
    {
        int upper = 0, letters = 0, digits = 0, upperAfterFirst = 0;
        var flags = plain.Length == 1 ? Single : 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (char.IsLetter(c))
            {
                if (char.IsUpper(c))
                {
                    upper++;
                    if (letters > 0)
                        upperAfterFirst++;
                }

                letters++;
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
            else if (c == '-')
            {
                flags |= Hyphen;
            }
            else if (c == '.')
            {
                flags |= Stop;
            }
        }

        if (digits > 0)
            flags |= SomeDigits;
        var kind = letters == 0 ? NoLetters
            : upper == 0 ? Lower
            : upper == letters && letters > 1 ? Upper
            : upperAfterFirst == 0 && char.IsUpper(plain[0]) ? Initial
            : upper == letters ? Initial
            : Mixed;
        return (byte)(kind | flags);
    }
}
