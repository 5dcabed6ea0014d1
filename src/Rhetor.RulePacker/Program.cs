using Rhetor.Rules;
using Rhetor.Rules.Packing;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("expected: FOLDER OUTPUT");
    return 2;
}

var source = RuleSource.FromPath(folder, "rules");
var rules = RuleSet.Load(source);
foreach (var fault in rules.Faults)
    Console.Error.WriteLine(FormattableString.Invariant($"{Path.Combine(folder, "..", fault.Path)}({fault.Line},{fault.Column}): error {fault.Id}: {fault.Message}"));
if (rules.Faults.Length > 0) return 1;
using var stream = File.Create(output);
RulePack.Write(stream, source.Parse([]).Files, rules);
return 0;
