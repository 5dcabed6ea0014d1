using Rhetor.Benchmarks.Rules;

return args switch
{
    ["rules-check", .. var rest] => RulesCheck.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("expected one of: rules-check");
    return 2;
}
