namespace Rhetor.Cli.Commands.Init;

/// <summary>The files that <c>rhetor init</c> writes.</summary>
internal static class StarterFiles
{
    /// <summary>Names, from the folder, and texts.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        (".editorconfig", Config),
        (".rhetorignore", Ignore),
        ("rules/own.yml", Rule),
        ("rules/README.md", Readme),
    ];

    private const string Config = """
        # How Rhetor reads the texts below this folder. A line that starts with # says nothing;
        # take the mark away to use it. rhetor analyze --print-config FILE shows what holds for a file.

        [*]
        # Folders with rules and models of your own, from here; they hold for the whole run.
        rhetor_rules = rules
        # rhetor_models = models/mine

        # auto, da, en, or the tag of any other language, such as uk or pt-BR.
        # rhetor_language = da

        # How loud a marker or a single rule is: none, silent, suggestion, warning or error.
        # rhetor_marker.loaded-language.severity = suggestion
        # rhetor_rule.da.veiled-threat.military-technical.severity = none

        # From which score on a sentence bears a marker, 0 to 1.
        # rhetor_marker.ridicule.threshold = 0.80

        # Sections choose files, as everywhere in .editorconfig:
        # [opinion/**.{md,txt}]
        # rhetor_marker.ridicule.severity = silent

        """;

    private const string Ignore = """
        # What rhetor analyze FOLDER passes over, written as in .gitignore.
        rules/
        # drafts/
        # *.min.html

        """;

    private const string Rule = """
        # A rule of our own. The id stays for ever: language.marker.name.
        id: en.show-of-force.own-parade
        title: A parade as a signal
        marker: show-of-force
        strength: weak                # strong | moderate | weak
        status: test                  # stable | test | experimental (off unless asked for)
        since: 0.1.0
        message: "“{match}” holds up strength as a signal"
        pattern:
          - { form: [parade, parades, paraded] }
          - { form: [its, their] }
          - { form: [missiles, tanks] }
        unless:
          - id: museum
            before: [{ form: museum }]
        examples:
          - match: "On Sunday the army [|paraded its missiles|] before the cameras."
          - match: "They [|parade their tanks|] every May."
          - { clean: "On Sunday the museum paraded its tanks for the children.", by: museum }
          - clean: "The tanks stood in the yard."

        """;

    private const string Readme = """
        # Rules of our own

        Each rule says what it looks for and shows it with examples: see `own.yml`. `rhetor rules test --rules rules` checks that they keep their word,
        `rhetor rules new LANGUAGE.MARKER.NAME` writes another to start from, `rhetor explain MARKER` tells what a marker means.

        """;
}
