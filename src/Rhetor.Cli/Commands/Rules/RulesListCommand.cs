using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Output.Terminal;
using Rhetor.Documents;
using Rhetor.Reporting;
using Rhetor.Rules;

namespace Rhetor.Cli.Commands.Rules;

/// <summary><c>rhetor rules list</c>.</summary>
internal static class RulesListCommand
{
    public static Command Create(CliHost host)
    {
        var options = new RuleOptions();
        var language = LanguageOption.Of("Only rules of this language.");
        var marker = OptionFactory.Text("--marker", "Only rules of this marker.", "MARKER");
        var format = OptionFactory.Choice("--format", "The form of the list.", ["console", "json"], "console");
        var command = new Command("list", """
            List the rules.

              rhetor rules list
              rhetor rules list --language da --marker veiled-threat
            """) { language, marker, format };
        options.AddTo(command);
        command.SetAction(result => Run(host, options.Read(result), result.GetValue(language), result.GetValue(marker), result.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CliHost host, EngineRequest request, string? language, string? marker, bool json)
    {
        var opened = EngineFactory.Create(host, request);
        var rules = opened.Engine.Rules;
        var slug = marker is null ? null : RequireMarker(rules, marker);
        var chosen = rules.Rules
            .Where(r => language is null || LanguageTag.Covers(r.Descriptor.Language, language))
            .Where(r => slug is null || r.Descriptor.Marker == slug)
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ToList();
        if (json) WriteJson(host.Output, chosen);
        else Show(host, chosen);
        return opened.HasFaults ? ExitCode.Usage : ExitCode.Done;
    }

    private static string RequireMarker(RuleSet rules, string name)
    {
        if (rules.Markers.Find(name) is { } marker) return marker.Slug;
        var hint = rules.Markers.Suggest(name) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        throw CliException.Usage($"unknown marker '{name}'{hint}");
    }

    private static void Show(CliHost host, List<Rule> rules)
    {
        using var page = new Page(host, host.Output, isOutput: true);
        var width = rules.Count == 0 ? 0 : rules.Max(r => r.Id.Length);
        foreach (var rule in rules)
        {
            page.Line(
                (rule.Id.PadRight(width), Styles.Plain),
                ($"  {Names.Of(rule.Descriptor.Strength),-8}  {Names.Of(rule.Descriptor.Status),-12}  ", Styles.Dim),
                (rule.Descriptor.Title, Styles.Plain));
        }
    }

    private static void WriteJson(Stream output, List<Rule> rules)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Descriptor.Title);
            json.WriteString("marker", rule.Descriptor.Marker);
            json.WriteString("language", rule.Descriptor.Language);
            json.WriteString("strength", Names.Of(rule.Descriptor.Strength));
            json.WriteString("status", Names.Of(rule.Descriptor.Status));
            json.WriteBoolean("enabled", rule.IsEnabled);
            json.WriteString("path", rule.Path);
            json.WriteNumber("line", rule.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }
}
