using Rhetor.Text;

namespace Rhetor.Languages.Attribution;

/// <summary>Somebody who spoke: the name, whether it is a person's, and where it stands.</summary>
internal sealed record NamedSpeaker(string Name, bool IsPerson, TextSpan? Span)
{
    public Gender Gender { get; init; }
}
