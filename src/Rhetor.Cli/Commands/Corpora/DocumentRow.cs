using System.Collections.Immutable;

namespace Rhetor.Cli.Commands.Corpora;

/// <summary>What a line of a report says of one text: words and counts by side.</summary>
/// <param name="Line">The one-based line of the report.</param>
/// <param name="Words">Words in the author's voice and in reported voices.</param>
/// <param name="Author">Counts by marker in the author's voice.</param>
/// <param name="Reported">Counts by marker in reported voices.</param>
/// <param name="Meta">What was handed through.</param>
internal sealed record DocumentRow(int Line, (int Author, int Reported) Words, ImmutableDictionary<string, int> Author, ImmutableDictionary<string, int> Reported, ImmutableDictionary<string, string> Meta)
{
    public int WordsOf(Side side) => side == Side.Author ? Words.Author : Words.Reported;

    public int CountOf(Side side, string marker) => (side == Side.Author ? Author : Reported).GetValueOrDefault(marker);
}
