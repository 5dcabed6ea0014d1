using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Cli.Inputs.Markup;
using Rhetor.Cli.Output.Parsing;
using Rhetor.Documents;
using Rhetor.Reporting;
using Rhetor.Text;

namespace Rhetor.Cli.Commands;

/// <summary><c>rhetor parse</c>: what the language layer sees of a text.</summary>
internal static class ParseCommand
{
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("FILE") { Description = "The text, or - for standard input." }.WithoutOptions();
        var language = LanguageOption.OfTexts("The language of the text: auto, da, en, or the tag of any other, such as uk or pt-BR.");
        var format = OptionFactory.Choice("--format", "The form of the output.", ["console", "json", "conllu"], "console");
        var offsets = OptionFactory.Choice("--offsets", "How offsets are counted.", ["utf16", "codepoints"], "utf16");
        var encoding = OptionFactory.Text("--encoding", "The encoding of a text without a byte order mark; UTF-8 by default.", "NAME");
        var models = OptionFactory.LanguageModels();
        var command = new Command("parse", """
            Show what the language layer sees: sentences, voice, speaker, tokens, clauses.

              rhetor parse article.txt
              rhetor parse article.txt --format conllu
            """)
        {
            file, language, format, offsets, encoding, models,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var unit = result.GetValue(offsets) == "codepoints" ? OffsetUnit.Codepoints : OffsetUnit.Utf16;
            var document = Annotate(host, result.GetValue(file)!, new EngineRequest { Language = result.GetValue(language) ?? "auto", LanguageModelsDirectory = result.GetValue(models), NoRules = true, NoModels = true }, result.GetValue(encoding), cancellationToken);
            Write(host, document, result.GetValue(format)!, unit);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static ParsedText Annotate(CliHost host, string file, EngineRequest request, string? encoding, CancellationToken cancellationToken)
    {
        var engine = EngineFactory.Create(host, request).Engine;
        try
        {
            var bytes = file == "-" ? FileBytes.Read(host.Input) : FileBytes.Read(host.Resolve(file));
            var text = TextDecoder.Decode(bytes, TextDecoder.Require(encoding));
            var source = SourceText.From(text, file);
            var prose = MarkupReader.Read(text, InputKinds.Of(file) ?? InputKind.Text);
            var read = prose is null ? source : SourceText.From(prose.Text, file);
            return new ParsedText(engine.Annotate(read, Annotations.All, null, cancellationToken), source, prose?.Map);
        }
        catch (InputException exception)
        {
            throw new CliException(ExitCode.Inputs, exception.In(file));
        }
    }

    private static void Write(CliHost host, ParsedText document, string format, OffsetUnit unit)
    {
        switch (format)
        {
            case "json":
                ParseJson.Write(host.Output, document, unit);
                break;
            case "conllu":
                using (var output = CliHost.OpenText(host.Output)) ParseConllu.Write(output, document.Document);
                break;
            default:
                using (var page = new Output.Terminal.Page(host, host.Output, isOutput: true)) ParseView.Show(page, document);
                break;
        }
    }
}
