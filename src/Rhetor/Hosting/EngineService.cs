using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rhetor.Analysis;

namespace Rhetor.Hosting;

/// <summary>Makes the engine of a host.</summary>
internal static class EngineService
{
    public static RhetorEngine Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<RhetorOptions>>().Value;
        return RhetorEngine.Create(options, services.GetService<ILogger<RhetorEngine>>(), services.GetServices<TextAnalyzer>().Except(options.Analyzers));
    }
}
