namespace Rhetor.Rules.Syntax;

/// <summary>The shape of ids: <c>language.marker.name</c> of lower-case letters, digits and hyphens.</summary>
internal static class RuleIds
{
    public static bool IsValid(string id)
    {
        var parts = id.Split('.');
        return parts.Length == 3 && parts.All(IsSlug);
    }

    public static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
