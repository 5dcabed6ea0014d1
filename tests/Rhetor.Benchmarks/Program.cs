using Rhetor.Benchmarks.Corpus;
using Rhetor.Benchmarks.Languages;
using Rhetor.Benchmarks.Learning;
using Rhetor.Benchmarks.Live;
using Rhetor.Benchmarks.Rules;
using Rhetor.Benchmarks.Speed;

return args switch
{
    ["attribution-train", .. var rest] => AttributionTraining.Run(rest),
    ["corpus", .. var rest] => CorpusBenchmark.Run(rest),
    ["language-figures", .. var rest] => LanguageFigures.Run(rest),
    ["learners", .. var rest] => Rhetor.Benchmarks.Learning.MLNet.LearnerComparison.Run(rest),
    ["learning", .. var rest] => LearningBenchmark.Run(rest),
    ["live", .. var rest] => LiveBenchmark.Run(rest),
    ["rules-check", .. var rest] => RulesCheck.Run(rest),
    ["rules-docs"] => RulesDocs.Run(),
    ["rules-speed", .. var rest] => RulesSpeed.Run(rest),
    ["stages", .. var rest] => Stages.Run(rest),
    ["standoff", .. var rest] => Standoff.Run(rest),
    ["train-experiment", .. var rest] => TrainExperiment.Run(rest),
    ["wink", .. var rest] => WinkRatio.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("expected one of: attribution-train, corpus, language-figures, learners, learning, live, rules-check, rules-docs, rules-speed, stages, standoff, train-experiment, wink");
    return 2;
}
