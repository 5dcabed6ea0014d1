namespace Rhetor.Documents;

/// <summary>What a modal says of a verb.</summary>
public enum Modality : byte
{
    /// <summary>No modal.</summary>
    None,

    /// <summary>Can, may: "kan", "can", "could".</summary>
    Possibility,

    /// <summary>Must, shall, have to: "skal", "må", "must".</summary>
    Necessity,

    /// <summary>Will, intends: "vil", "will", "agter at".</summary>
    Volition,

    /// <summary>Should, ought: "bør", "burde", "should".</summary>
    Advice,

    /// <summary>Is said to have: "skulle have", "is said to".</summary>
    Hearsay,
}
