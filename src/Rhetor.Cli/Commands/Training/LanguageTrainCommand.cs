using System.CommandLine;
using System.Globalization;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;
using Rhetor.Languages;
using Rhetor.Languages.Grammar;
using Rhetor.Languages.Grammar.Conllu;

namespace Rhetor.Cli.Commands.Training;

/// <summary><c>rhetor language train</c>: parts of speech, features, lemmas and a parser from any treebank in CoNLL-U.</summary>
internal static class LanguageTrainCommand
{
    private const string Name = "language train";

    public static Command Create(CliHost host)
    {
        var treebank = DataOptions.Files("--treebank", "Treebank files to learn from (CoNLL-U).");
        var language = LanguageOption.Of("The tag of the language: uk, de, pt-BR, da …");
        var output = OptionFactory.Text("--output", "The folder for grammar.bin and its licence; models/CODE by default.", "DIR");
        var development = DataOptions.Files("--dev", "Treebank files to measure on, not learned from.");
        var raw = DataOptions.Files("--raw", "Raw text in the language, a sentence or paragraph a line (.txt, or .gz); helps with unknown words.");
        var licence = OptionFactory.Text("--licence", "The licence of the treebank; it stands in the model and beside it.", "TEXT");
        var source = OptionFactory.Text("--source", "Where the treebank is from, for the page beside the model.", "TEXT");
        var seed = OptionFactory.Count("--seed", "Orders the sentences; the same files and seed give the same bytes.", 0, 1);
        var epochs = OptionFactory.Count("--epochs", "How often each sentence is seen.", 1, 10);
        var command = new Command("train", """
            Learn parts of speech, features, lemmas and heads from a treebank.

              rhetor language train --treebank uk-train.conllu --dev uk-dev.conllu --language uk --licence "CC BY-SA 4.0"
              rhetor parse text.txt --language uk --language-models models
            """) { treebank, language, output, development, raw, licence, source, seed, epochs };
        command.SetAction((result, cancellationToken) =>
        {
            var code = RequireCode(result.GetValue(language));
            var files = DataOptions.Require(host, Name, "--treebank", result.GetValue(treebank));
            var options = new GrammarTrainingOptions
            {
                Seed = result.GetValue(seed),
                Epochs = result.GetValue(epochs),
                Licence = result.GetValue(licence) ?? new GrammarTrainingOptions().Licence,
                Source = result.GetValue(source) ?? "",
                DevelopmentFiles = DataOptions.Expand(host, result.GetValue(development)),
                RawTextFiles = DataOptions.Expand(host, result.GetValue(raw)),
            };
            foreach (var path in files.Concat(options.DevelopmentFiles).Concat(options.RawTextFiles)) RequireReadable(path);
            if (result.GetValue(licence) is null) host.Complain("warning: --licence is missing: the model says 'not stated'");
            return Task.FromResult(Run(host, files, code, options, result.GetValue(output) ?? Path.Combine("models", code), cancellationToken));
        });
        return command;
    }

    private static int Run(CliHost host, IReadOnlyList<string> files, string code, GrammarTrainingOptions options, string folder, CancellationToken cancellationToken)
    {
        try
        {
            var progress = new Lines(host);
            var (model, scores) = FileBytes.Guard(() => GrammarTrainer.TrainTo(files, code, options, host.Resolve(folder), progress, cancellationToken));
            using var output = CliHost.OpenText(host.Output);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(folder, "grammar.bin")}: {model.Info.Sentences} sentences, {model.Info.Words} words\n"));
            if (scores is not null) Show(output, scores);
            return ExitCode.Done;
        }
        catch (ConlluException exception)
        {
            throw new CliException(ExitCode.Inputs, exception.Message);
        }
        catch (InputException exception)
        {
            throw new CliException(ExitCode.Inputs, $"{folder}: {exception.Message}");
        }
        catch (ArgumentException)
        {
            throw new CliException(ExitCode.Inputs, $"{string.Join(", ", files)}: no sentence with parts of speech (column 4)");
        }
    }

    private static void Show(TextWriter output, GrammarScores scores)
    {
        Line(output, "UPOS", scores.Upos);
        Line(output, "FEATS", scores.Feats);
        Line(output, "lemma", scores.Lemmas);
        Line(output, "UAS", scores.Heads);
        Line(output, "LAS", scores.Relations);
    }

    // A treebank without lemmas or heads says nothing of them, and neither do we.
    private static void Line(TextWriter output, string name, GrammarAccuracy accuracy)
    {
        if (accuracy.Total > 0) output.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-6}{accuracy.Value:0.0000} of {accuracy.Total}\n"));
    }

    private static string RequireCode(string? code)
    {
        if (code is null) throw CliException.Usage($"--language is missing: name the code of the treebank's language (rhetor {Name} --help shows the usage)");
        return LanguageCatalog.Get(code).Code;
    }

    private static void RequireReadable(string path)
    {
        try
        {
            FileBytes.Open(path).Dispose();
        }
        catch (InputException exception)
        {
            throw new CliException(ExitCode.Inputs, $"{path}: {exception.Message}");
        }
    }

    /// <summary>Progress in the order of the work; the base class's own would hop threads.</summary>
    private sealed class Lines(CliHost host) : IProgress<string>
    {
        public void Report(string value) => host.Error.WriteLine($"{value} …");
    }
}
