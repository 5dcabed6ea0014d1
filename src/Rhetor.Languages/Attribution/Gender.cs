namespace Rhetor.Languages.Attribution;

/// <summary>What a first name says about the pronouns that fit.</summary>
internal enum Gender : byte
{
    Unknown,
    Woman,
    Man,
}
