using Rhetor.Rules;
using Rhetor.Rules.Packing;

if (args is not [var folder, var output])
{
    Console.Error.WriteLine("expected: FOLDER OUTPUT");
    return 2;
}

var source = RuleSource.FromPath(folder, "rules");
var faults = RuleSet.Load(source).Faults;
foreach (var fault in faults)
    Console.Error.WriteLine(FormattableString.Invariant($"{Path.Combine(folder, "..", fault.Path)}({fault.Line},{fault.Column}): error {fault.Id}: {fault.Message}"));
if (faults.Length > 0) return 1;
using var stream = File.Create(output);
RulePack.Write(stream, source.Parse([]));
return 0;
