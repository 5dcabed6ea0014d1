using System.Collections.Frozen;
using Rhetor.Text;

namespace Rhetor.Languages.Identification;

/// <summary>
/// Tells Danish and English from each other and from their neighbours by function words, by letters that only some languages
/// have, and by the endings in which Danish and Norwegian differ. Reads at most the first 20,000 characters. Thread-safe.
/// </summary>
public static class LanguageIdentifier
{
    private const int Enough = 20_000;
    private const int LongestWord = 40;

    // Below this share of known words, a text is in none of the languages.
    private const double LeastCoverage = 0.15;
    private const double LeastMargin = 0.06;

    // Danish and English are known by many more words than the others, so less of a lead is enough.
    private const double OurLeastCoverage = 0.1;
    private const double OurLeastMargin = 0.02;

    private static readonly string[] Codes = [.. FunctionWords.All.Select(static language => language.Code)];
    private static readonly FrozenDictionary<ulong, ulong> Languages = Read();
    private static readonly WordSet DanishOnly = ReadDanish();
    private static readonly int Danish = Array.IndexOf(Codes, "da");
    private static readonly int English = Array.IndexOf(Codes, "en");
    private static readonly int Norwegian = Array.IndexOf(Codes, "no");

    /// <summary>The language that a text seems to be in.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static LanguageGuess Identify(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Identify(text.AsSpan());
    }

    /// <summary>The language that a text seems to be in.</summary>
    public static LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        if (text.Length > Enough) text = text[..Enough];
        Span<double> scores = stackalloc double[Codes.Length];
        Span<int> hits = stackalloc int[Codes.Length];
        scores.Clear();
        hits.Clear();
        int words = 0, at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '\'' or '\u2019' || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark)) at++;
            var word = text[start..at];
            words++;
            if (word.Length > LongestWord) continue;
            var hash = TokenText.Hash(word);
            if (DanishOnly.Contains(hash))
            {
                scores[Danish] += 1.3;
                hits[Danish]++;
            }

            if (Languages.TryGetValue(hash, out var languages))
            {
                var weight = 1.0 / (1 + System.Numerics.BitOperations.PopCount(languages));
                for (var rest = languages; rest != 0; rest &= rest - 1)
                {
                    var language = System.Numerics.BitOperations.TrailingZeroCount(rest);
                    scores[language] += 0.3 + weight;
                    hits[language]++;
                }
            }

            Spelling.Score(word, scores, Danish, Norwegian);
        }

        if (words == 0) return LanguageGuess.Unknown;
        if (Script.Of(text) is { } script) return script;
        return Best(scores, hits, words);
    }

    private static LanguageGuess Best(ReadOnlySpan<double> scores, ReadOnlySpan<int> hits, int words)
    {
        int best = 0, second = -1;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                second = best;
                best = i;
            }
            else if (second < 0 || scores[i] > scores[second])
            {
                second = i;
            }
        }

        var margin = scores[best] <= 0 ? 0 : (scores[best] - Math.Max(0, scores[second])) / scores[best];
        var ours = best == Danish || best == English;
        if (hits[best] < (ours ? OurLeastCoverage : LeastCoverage) * words || margin < (ours ? OurLeastMargin : LeastMargin)) return new LanguageGuess("und", margin);
        return new LanguageGuess(Codes[best], Math.Min(1, margin));
    }

    // The commonest Danish words that neither Norwegian nor Swedish spells so, counted in Danish news and debates.
    private static WordSet ReadDanish()
    {
        using var stream = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("danish-words.txt")!;
        using var reader = new StreamReader(stream);
        return Words.Set(reader.ReadToEnd());
    }

    private static FrozenDictionary<ulong, ulong> Read()
    {
        var all = new Dictionary<ulong, ulong>();
        for (var i = 0; i < FunctionWords.All.Length; i++)
        {
            foreach (var word in Words.Split(FunctionWords.All[i].Words))
            {
                var hash = TokenText.Hash(word);
                all[hash] = all.GetValueOrDefault(hash) | (1UL << i);
            }
        }

        return all.ToFrozenDictionary();
    }
}
