namespace Rhetor.Languages.Attribution;

/// <summary>What a pronoun refers to.</summary>
internal enum Referent : byte
{
    /// <summary>A man.</summary>
    He,

    /// <summary>A woman.</summary>
    She,

    /// <summary>Several people, or a body.</summary>
    They,

    /// <summary>A body or a thing.</summary>
    It,
}
