using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rhetor;
using Rhetor.Hosting;

// Where every AddSomething is found without a using of its own.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Rhetor to the services of a host.</summary>
public static class RhetorServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="RhetorEngine"/> as a singleton, made when it is first asked for, that logs to the host's
    /// <see cref="ILogger{TCategoryName}"/>. Analyzers that are themselves services (<see cref="Rhetor.Analysis.TextAnalyzer"/>) run too.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; called again adds to what was set before.</param>
    /// <returns>The services.</returns>
    /// <remarks>Options that cannot be met are an <see cref="OptionsValidationException"/>: when the host starts, or where there is no host, when the engine is made.</remarks>
    public static IServiceCollection AddRhetor(this IServiceCollection services, Action<RhetorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<RhetorOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RhetorOptions>, RhetorOptionsValidator>());
        services.TryAddSingleton(EngineService.Create);
        return services;
    }
}
