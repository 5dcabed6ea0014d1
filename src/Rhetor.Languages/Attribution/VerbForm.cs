namespace Rhetor.Languages.Attribution;

/// <summary>The form of a reporting verb.</summary>
internal enum VerbForm : byte
{
    /// <summary>The infinitive; in English also the plural present.</summary>
    Base,

    /// <summary>The present.</summary>
    Present,

    /// <summary>The past; in English mostly also the participle.</summary>
    Past,

    /// <summary>The past participle.</summary>
    Participle,

    /// <summary>The Danish passive in -s.</summary>
    Passive,

    /// <summary>The English form in -ing.</summary>
    Gerund,
}
