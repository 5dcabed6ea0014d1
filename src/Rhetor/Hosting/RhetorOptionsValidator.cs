using Microsoft.Extensions.Options;

namespace Rhetor.Hosting;

/// <summary>Says what is wrong with the options of a host, all faults at once.</summary>
internal sealed class RhetorOptionsValidator : IValidateOptions<RhetorOptions>
{
    public ValidateOptionsResult Validate(string? name, RhetorOptions options)
    {
        var faults = RhetorOptionsFaults.Find(options).ToList();
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
