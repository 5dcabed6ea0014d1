using Rhetor.Languages.Grammar.Features;

namespace Rhetor.Languages.Grammar.Raw;

/// <summary>Cuts raw text into words the way treebanks do, near enough for statistics.</summary>
internal static class RawTokenizer
{
    /// <summary>Appends the start and length of each token of a line.</summary>
    internal static void Cut(ReadOnlySpan<char> line, List<int> starts, List<int> lengths)
    {
        var at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            if (IsWord(line[at]))
            {
                while (end < line.Length && (IsWord(line[end]) || (IsInner(line[end]) && end + 1 < line.Length && IsWord(line[end + 1]))))
                    end++;
                if (end < line.Length && line[end] == '.' && (end - at == 1 || line[at..end].Contains('.')))
                    end++;
                var clitic = Clitic(line[at..end]);
                if (clitic > 0)
                {
                    Add(at, end - at - clitic);
                    at = end - clitic;
                }
            }
            else if (char.IsHighSurrogate(line[at]) && end < line.Length)
            {
                end++;
            }

            Add(at, end - at);
            at = end;
        }

        void Add(int start, int length)
        {
            starts.Add(start);
            lengths.Add(length);
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\u00AD' || (c >= '\u0300' && c <= '\u036F');

    private static bool IsInner(char c) => c is '-' or '\'' or '\u2019' or '.' or ',' or '/';

    // English only in practice: other languages have no words that end so.
    private static int Clitic(ReadOnlySpan<char> word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"])
        {
            if (word.Length <= ending.Length)
                continue;
            var same = true;
            for (var i = 0; i < ending.Length && same; i++)
                same = Characters.Lower(Characters.Plain(word[^(ending.Length - i)])) == ending[i];
            if (same)
                return ending.Length;
        }

        return 0;
    }
}
