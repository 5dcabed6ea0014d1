using System.Text;
using System.Text.Json;

namespace Rhetor.Cli.Tests;

/// <summary>Rows so plain that a classifier must find what decides: the verb, whoever does it to whatever. Every actor is a group of its own.</summary>
internal static class TrainingRows
{
    private static readonly string[] Who = ["mayor", "baker", "teacher", "farmer", "driver", "nurse", "painter", "sailor", "miller", "keeper"];
    private static readonly string[] What = ["the new bridge", "the long queue", "the old school", "the night bus"];
    private static readonly string[] Grumbles = ["grumbles about", "moans about"];
    private static readonly string[] Cheers = ["cheers for", "applauds"];
    private static readonly string[] Plain = ["walks past", "looks at"];

    public static string Json(bool inverted = false, string language = "en") =>
        Rows(Grumbles, inverted ? [] : ["grumble"], language) + Rows(Cheers, inverted ? ["grumble"] : ["Cheer_On"], language) + Rows(Plain, [], language);

    private static string Rows(string[] verbs, string[] labels, string language)
    {
        var rows = new StringBuilder();
        foreach (var verb in verbs)
        {
            foreach (var who in Who)
            {
                foreach (var what in What)
                    rows.Append($$"""{"lang":"{{language}}","text":"The {{who}} {{verb}} {{what}}.","labels":{{JsonSerializer.Serialize(labels)}},"source":"made up","group":"{{who}}"}""").Append('\n');
            }
        }

        return rows.ToString();
    }
}
