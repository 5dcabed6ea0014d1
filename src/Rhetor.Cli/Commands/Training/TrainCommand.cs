using System.CommandLine;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.MLNet;
using Rhetor.Learning.Learners;
using Rhetor.Training;

namespace Rhetor.Cli.Commands.Training;

/// <summary><c>rhetor train</c>: from labelled data to a model folder.</summary>
internal static class TrainCommand
{
    private static readonly string[] Learners = ["boosted-trees", "fasttree"];

    public static Command Create(CliHost host)
    {
        var data = DataOptions.Data("Labelled rows (.jsonl, .jsonl.gz, .csv, .tsv, or a folder of articles with span files); they are held out in turn.");
        var add = DataOptions.Files("--add", "Labelled rows that only help to train.");
        var language = LanguageOption.Of("The language of the rows, such as da, uk or pt-BR; und takes the rows of all.");
        var output = OptionFactory.Text("--output", "The folder for the model.", "DIR");
        var learner = OptionFactory.Choice("--learner", "Who fits the classifiers; fasttree is ML.NET's.", Learners, Learners[0]);
        var seed = OptionFactory.Count("--seed", "The seed of folds and samples.", 0, 1);
        var jobs = OptionFactory.Count("--jobs", "How many threads may work; 0 for one a processor. The model does not depend on it.", 0, 0);
        var folds = OptionFactory.Count("--folds", "Inner folds, for calibration and thresholds.", 2, 5);
        var outer = OptionFactory.Count("--outer-folds", "Outer folds, for the figures; 1 measures on the inner folds (fast), 0 not at all.", 0, 5);
        var markers = OptionFactory.Text("--markers", "A file that defines own markers.", "FILE");
        var discover = OptionFactory.Switch("--discover-markers", "Take every label of the data as a marker.");
        var vectors = OptionFactory.Text("--vectors", "Word vectors, made by 'rhetor language vectors'.", "FILE");
        var weight = OptionFactory.Number("--add-weight", "How much a row of --add counts.", 0.001, 1000, 1);
        var cost = OptionFactory.Number("--cost", "How closely the linear stage follows the data.", 0.001, 1000, 1);
        var beta = OptionFactory.Number("--beta", "Thresholds weigh recall this many times as much as precision; 0 for 0.5, or 1 where the labels are your own.", 0, 100, 0);
        var trees = OptionFactory.Count("--trees", "At most this many boosted trees a marker, where they pay; 0 for the linear stage alone.", 0, 60);
        var precision = OptionFactory.Number("--min-precision", "Choose all thresholds together, for at least this precision; 0 chooses each marker's for itself.", 0, 0.99, 0);
        var balance = OptionFactory.Switch("--balance", "Let the sets of --data (files with the same inner ending, such as .B.jsonl) weigh the same in all.");
        var holdAdded = OptionFactory.Switch("--hold-out-added", "Hold out the rows of --add as well, to measure the model on them.");
        var mask = DataOptions.Files("--mask", "Word lists whose words are names, in place of the standard ones.");
        var replace = OptionFactory.Switch("--replace", "Replace the model in the output folder, unless the new one is worse.");
        var force = OptionFactory.Switch("--force", "With --replace: replace it even by a worse one.");
        var rules = OptionFactory.Texts("--rules", "A folder with further rules, lexicons and markers.", "DIR");
        var noRules = OptionFactory.Switch("--no-rules", "Learn from words alone, without rules and word lists.");
        var licence = OptionFactory.Texts("--licence", "A line on the origin or licence of the data, for the model card.", "TEXT");
        var version = OptionFactory.Text("--model-version", "The version written into the model.", "TEXT");
        var command = new Command("train", """
            Train classifiers from labelled data, measure them by cross-validation, and write a model folder.

              rhetor train --data mine.jsonl --language da --output models/mine
              rhetor train --data posts.csv --language en --output out --discover-markers
              rhetor train --data mine.jsonl --add more.jsonl --language da --output models/da --replace
            """)
        {
            data, add, language, output, learner, seed, jobs, folds, outer, markers, discover, vectors, weight, cost, beta, trees, precision, mask, holdAdded, balance, replace, force, rules, noRules, licence, version,
        };
        command.SetAction((result, cancellationToken) =>
        {
            ILearner fits = result.GetValue(learner) == "fasttree" ? FastTreeSupport.CreateLearner() : new BoostedTreesLearner();
            string Full(string path) => host.Resolve(path);
            var options = new RhetorTrainingOptions
            {
                Data = DataOptions.Require(host, "train", "--data", result.GetValue(data)),
                Added = DataOptions.Expand(host, result.GetValue(add)),
                AddedWeight = (float)result.GetValue(weight),
                Language = result.GetValue(language) ?? throw CliException.Usage("--language is missing: name the language of the rows, such as da, or und"),
                Output = Full(result.GetValue(output) ?? throw CliException.Usage("--output is missing: name the folder for the model")),
                MarkersFile = result.GetValue(markers) is { } file ? Full(file) : null,
                DiscoverMarkers = result.GetValue(discover),
                VectorsFile = result.GetValue(vectors) is { } table ? Full(table) : null,
                Learner = fits,
                Seed = result.GetValue(seed),
                Threads = result.GetValue(jobs),
                Folds = result.GetValue(folds),
                OuterFolds = result.GetValue(outer),
                Cost = result.GetValue(cost),
                Beta = result.GetValue(beta) is > 0 and var weigh ? weigh : null,
                Trees = result.GetValue(trees),
                MinPrecision = result.GetValue(precision),
                BalanceSets = result.GetValue(balance),
                HoldOutAdded = result.GetValue(holdAdded),
                Replace = result.GetValue(replace),
                Force = result.GetValue(force),
                RulesDirectories = [.. (result.GetValue(rules) ?? []).Select(Full)],
                UseRules = !result.GetValue(noRules),
                Licences = [.. result.GetValue(licence) ?? []],
                Version = result.GetValue(version) ?? "1",
                Command = CommandLineText.Of(result),
            };
            if (result.GetValue(mask) is { Length: > 0 } masked) options = options with { Masked = [.. masked] };
            return Task.FromResult(new TrainRun(host, options).Run(cancellationToken));
        });
        return command;
    }
}
