using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Documents;
using Rhetor.Languages;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules new</c>: a rule to start from, that loads and keeps the laws as it is.</summary>
internal static class RulesNewCommand
{
    public static Command Create(CliHost host)
    {
        var id = new Argument<string>("ID") { Description = "language.marker.name, such as en.denial.never-said." }.WithoutOptions();
        var output = OptionFactory.Text("--output", "The file for the rule, in place of standard output; it must not exist yet.", "FILE");
        var command = new Command("new", """
            Write a rule to start from.

              rhetor rules new en.denial.never-said --output rules/never-said.yml
            """) { id, output };
        command.SetAction(result => Run(host, result.GetValue(id)!, result.GetValue(output)));
        return command;
    }

    private static int Run(CliHost host, string id, string? output)
    {
        var rules = EngineFactory.Create(host, new EngineRequest { NoModels = true, NoRules = true }).Engine.Rules;
        var yaml = Skeleton(id, rules);
        if (output is null)
        {
            using var writer = CliHost.OpenText(host.Output);
            writer.Write(yaml);
            return ExitCode.Done;
        }

        var path = host.Resolve(output);
        if (File.Exists(path)) throw CliException.Usage($"{output}: exists already");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, yaml);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage($"{output}: cannot be written: {exception.Message.ReplaceLineEndings(" ")}");
        }

        host.Error.WriteLine($"wrote {output}; next: rhetor rules test --rules {output}");
        return ExitCode.Done;
    }

    private static string Skeleton(string id, RuleSet rules)
    {
        var parts = id.Split('.');
        if (parts.Length != 3 || !parts.All(IsSlug))
            throw CliException.Usage($"'{id}' is no id of a rule: expected language.marker.name, such as en.denial.never-said");
        if (!LanguageTag.IsWellFormed(parts[0])) throw CliException.Usage($"'{id}' names no language: expected da, en, uk or the tag of any other, or und for every language");
        if (LanguageCatalog.Get(parts[0]).Code is var code && LanguageTag.Parent(parts[0]) is not null && LanguageCatalog.Codes.Contains(code))
            throw CliException.Usage($"'{id}' would never be read: texts in {LanguageTag.Canonical(parts[0])} are read with the rules of {code}, so call it {code}.{parts[1]}.{parts[2]}");
        if (rules.Markers.Find(parts[1]) is not { } marker)
            throw CliException.Usage($"'{id}' names an unknown marker{(rules.Markers.Suggest(parts[1]) is { } nearest ? $"; did you mean '{nearest}'?" : "")}");
        return RuleSkeleton.For(id, marker);
    }

    private static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
