using System.Collections.Immutable;

namespace Rhetor.Cli.Inputs;

/// <summary>A record of a corpus file: a text with its meta fields, or what is wrong with it.</summary>
/// <param name="Line">The one-based line where it starts.</param>
/// <param name="Text">The text; null where something is wrong.</param>
/// <param name="Meta">The fields that were asked for.</param>
/// <param name="Fault">What is wrong, or null.</param>
internal sealed record RecordText(int Line, string? Text, IReadOnlyDictionary<string, string> Meta, string? Fault)
{
    public static RecordText Bad(int line, string fault) => new(line, null, ImmutableDictionary<string, string>.Empty, fault);
}
