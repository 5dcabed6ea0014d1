using Rhetor.Benchmarks.Learning;
using Rhetor.Benchmarks.Rules;

return args switch
{
    ["learning", .. var rest] => LearningBenchmark.Run(rest),
    ["rules-check", .. var rest] => RulesCheck.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("expected one of: learning, rules-check");
    return 2;
}
