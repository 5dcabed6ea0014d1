using System.CommandLine;
using System.CommandLine.Parsing;
using Rhetor.Markers;

namespace Rhetor.Cli.Commands;

/// <summary>Says in one line what is wrong with a command line, and what may have been meant.</summary>
internal static class UsageErrors
{
    public static string Describe(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
        if (unknown is not null) return Unknown(command, unknown);
        if (command.Subcommands.Count > 0)
            return $"a command is missing: expected one of {string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))} ({PathOf(command)} --help tells more)";
        return result.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.');    }

    /// <summary>Refuses what looks like an option and is none: it must not pass for a path.</summary>
    public static Argument<T> WithoutOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            var option = result.Tokens.Select(t => t.Value).FirstOrDefault(v => v.StartsWith('-') && v.Length > 1);
            if (option is not null && result.Parent is CommandResult parent) result.AddError(Unknown(parent.Command, option));
        });
        return argument;
    }

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var name = token.Split('=', ':')[0];
            var options = command.Options.Where(o => !o.Hidden).Select(o => o.Name);
            return $"unknown option '{name}'{DidYouMean(name, options)} ({PathOf(command)} --help lists them)";
        }

        if (command.Subcommands.Count > 0)
            return $"unknown command '{token}'{DidYouMean(token, command.Subcommands.Select(c => c.Name))} ({PathOf(command)} --help lists them)";
        return $"unexpected argument '{token}' ({PathOf(command)} --help shows the usage)";
    }

    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        NearestName.Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static string PathOf(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is Command current; symbol = current.Parents.FirstOrDefault())
            names.Add(current.Name);
        names.Reverse();
        return string.Join(' ', names);
    }
}
