using System.Text;
using Microsoft.CodeAnalysis;
using Rhetor.Configuration;

namespace Rhetor.Core.Tests.Configuration;

/// <summary>The .editorconfig reader beside Roslyn's, on files, patterns and paths that a generator makes.</summary>
public sealed class EditorConfigOracleTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "ab", ".", "txt", "md", "*", "**", "?", "/", "[ab]", "[!ab]", "[a-c]", "{a,b}", "{txt,md}", "{1..12}", "{-3..3}", "{a}", "{}", "{a,{b,ab}}", "{,a}",
        "\\*", "\\{", "[", "]", "{", "}", ",", "-", "..", "[]", "[!]", "[a", "{a", "{a,b", "å", " ", "[a/b]", "{1..", "**/", "/**", "[\\]]", "!", "[-a]", "[a-]", "1", "7", "12",
    ];

    private static readonly string[] PathPieces = ["a", "b", "ab", "c", ".", ".txt", ".md", "/", "/a/", "1", "7", "12", "-3", "13", "å", "*", "{", "[", "]", "!", ",", "a/b", " ", "x"];

    [Fact]
    public void Patterns_match_what_they_match_in_Roslyn()
    {
        var random = new Random(5_12_0);
        var matches = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var pattern = Join(random, Pieces, 1, 6);
            var path = "/w/" + Join(random, PathPieces, 1, 5).Trim('/');
            if (pattern.Trim().Length == 0 || path.EndsWith('/') || Path.GetFullPath(path) != path) continue;
            var text = $"root = true\n[{pattern}]\nkey = value\n";
            Dictionary<string, string> theirs;
            try
            {
                theirs = Roslyn(path, (text, "/w/.editorconfig"));
            }
            catch (ArgumentException)
            {
                continue; // Roslyn makes a regular expression of the pattern, and some are none.
            }

            var ours = Ours(path, (text, "/w/.editorconfig"));
            ours.Should().BeEquivalentTo(theirs, "that is what [{0}] says of {1}", pattern, path);
            matches += theirs.Count;
        }

        matches.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Files_are_read_as_Roslyn_reads_them()
    {
        string[] lines =
        [
            "[*]", "[*.txt]", "[a/*]", "[**.md]", " [ * ] ", "[*] # why", "[*] x", "[]", "[", "root = true", "root=false", "ROOT = TRUE", "a = 1", "A=2", "a : 3", "b = x # y", "b = x;y", "b = x ; y",
            "# a = 9", "; a = 9", "  c = sp aced  ", "c =", "= d", "d", "e = a = b", "rhetor_marker.x.severity = error", "e.f-g_h = 1", "k k = 2", "a =1=2", "\tz = 1", "b: x:y", "",
        ];
        string[] paths = ["/w/a.txt", "/w/a/b.md", "/w/a/b.txt", "/w/x"];
        var random = new Random(3);
        for (var i = 0; i < 1500; i++)
        {
            var outer = string.Join('\n', Enumerable.Range(0, random.Next(0, 8)).Select(_ => lines[random.Next(lines.Length)]));
            var inner = string.Join(random.Next(2) == 0 ? "\n" : "\r\n", Enumerable.Range(0, random.Next(0, 8)).Select(_ => lines[random.Next(lines.Length)]));
            var path = paths[random.Next(paths.Length)];
            (string, string)[] files = [(inner, "/w/a/.editorconfig"), (outer, "/w/.editorconfig")];
            Ours(path, [.. files.Where(f => path.StartsWith(f.Item2[..^13], StringComparison.Ordinal))])
                .Should().BeEquivalentTo(Roslyn(path, files), "that is what they say of {0}: outer\n{1}\ninner\n{2}", path, outer, inner);
        }
    }

    private static Dictionary<string, string> Roslyn(string path, params (string Text, string Path)[] files)
    {
        var set = AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList());
        return set.GetOptionsForSourcePath(path).AnalyzerOptions.ToDictionary(o => o.Key.ToLowerInvariant(), o => o.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Ours(string path, params (string Text, string Path)[] files) =>
        EditorConfigSet.For(path, files.Select(f => EditorConfigFile.Parse(f.Text, f.Path))).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    private static string Join(Random random, string[] pieces, int least, int most)
    {
        var text = new StringBuilder();
        for (var n = random.Next(least, most + 1); n > 0; n--) text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }
}
