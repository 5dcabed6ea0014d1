namespace Rhetor.Languages.Attribution;

/// <summary>What the subject of a reporting verb looks like.</summary>
internal enum SubjectKind : byte
{
    None,
    Pronoun,
    Name,
    Holder,
    Capital,
    Common,
    Self,
    Indefinite,
}
