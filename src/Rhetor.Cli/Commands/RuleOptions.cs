using System.CommandLine;

namespace Rhetor.Cli.Commands;

/// <summary>The options that choose rules, for the commands that look at rules and analyse nothing.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string[]> _rules = OptionFactory.Texts("--rules", "A folder with further rules, lexicons and markers.", "DIR");
    private readonly Option<bool> _noRules = OptionFactory.Switch("--no-rules", "Leave out the shipped rules.");

    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_noRules);
    }

    public EngineRequest Read(ParseResult result) => new()
    {
        RulesDirectories = result.GetValue(_rules) ?? [],
        NoRules = result.GetValue(_noRules),
        NoModels = true,
    };
}
