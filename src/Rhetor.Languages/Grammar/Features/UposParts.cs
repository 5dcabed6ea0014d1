namespace Rhetor.Languages.Grammar.Features;

/// <summary>What a feature of a part of speech comes from.</summary>
[Flags]
internal enum UposParts
{
    None = 0,

    /// <summary>The word itself and its place in the sentence.</summary>
    Own = 1,

    /// <summary>The word before it alone.</summary>
    Left = 2,

    /// <summary>The word behind it alone.</summary>
    Right = 4,

    /// <summary>The word before that alone.</summary>
    FarLeft = 8,

    /// <summary>The word behind that alone.</summary>
    FarRight = 16,

    /// <summary>Several words, or parts of speech decided before.</summary>
    Together = 32,

    All = Own | Left | Right | FarLeft | FarRight | Together,
}
