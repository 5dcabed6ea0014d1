using Microsoft.Extensions.Logging;

namespace Rhetor.Telemetry;

/// <summary>What an engine logs. Never a word of a text.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Debug, "Engine {Version} made with {Rules} rules and models for [{Languages}]")]
    public static partial void Made(ILogger logger, string version, int rules, string languages);

    [LoggerMessage(2, LogLevel.Debug, "Analysed {Sentences} sentences in {Language}: {Findings} findings, {Elapsed:0.0} ms")]
    public static partial void Analyzed(ILogger logger, int sentences, string language, int findings, double elapsed);

    [LoggerMessage(3, LogLevel.Warning, "{Id}: the analyzer {Analyzer} failed: {Reason}")]
    public static partial void AnalyzerFailed(ILogger logger, string id, string analyzer, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Warning}")]
    public static partial void Warning(ILogger logger, string warning);

    [LoggerMessage(5, LogLevel.Warning, "Rule left out: {Fault}")]
    public static partial void RuleFault(ILogger logger, string fault);
}
