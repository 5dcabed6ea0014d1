namespace Rhetor.Documents;

/// <summary>Small facts about a token.</summary>
[Flags]
public enum TokenTraits : byte
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>White space, or the start of the text, stands before it.</summary>
    SpaceBefore = 1,

    /// <summary>Its first letter is upper case.</summary>
    Capitalised = 2,

    /// <summary>It has at least two letters, all upper case.</summary>
    AllCaps = 4,

    /// <summary>It stands in the scope of a negation; the negator itself does not.</summary>
    Negated = 8,

    /// <summary>It stands between quotation marks, speech or not.</summary>
    Quoted = 16,

    /// <summary>It belongs to a name.</summary>
    Name = 32,

    /// <summary>It negates: "ikke", "not", "ingen", "never".</summary>
    Negator = 64,
}
