namespace Rhetor.Cli.Tests;

/// <summary>Texts that the rules of these tests speak about.</summary>
internal static class Texts
{
    public const string Port = """
        Torvia sends ships

        A bloodthirsty crowd filled the pier in the old port of Selvik on Monday.

        The minister, Pavel Drenko, said that Torvia has no plans to close the port, but that it will answer by other means if it must.

        “We have no plans to stay,” he said.

        There is danger in the bay. The ferry runs on time.

        """;
}
