namespace Rhetor.Analysis;

/// <summary>An analyzer that failed on a text: it becomes a finding with an id of its own, and the run goes on. Immutable.</summary>
/// <param name="Analyzer">The name of its type.</param>
/// <param name="Message">What went wrong, in one line.</param>
/// <param name="Kind">How it failed.</param>
public sealed record AnalyzerFailure(string Analyzer, string Message, AnalyzerFailureKind Kind = AnalyzerFailureKind.Exception)
{
    /// <summary>The id of the finding, from <c>RH0001</c> to <c>RH0004</c>.</summary>
    public string Id => IdOf(Kind);

    /// <summary>The id of the findings of a kind.</summary>
    public static string IdOf(AnalyzerFailureKind kind) => kind switch
    {
        AnalyzerFailureKind.TimeBudget => "RH0002",
        AnalyzerFailureKind.MissingDependency => "RH0003",
        AnalyzerFailureKind.Initialization => "RH0004",
        _ => "RH0001",
    };

    /// <summary>What findings of a kind are called.</summary>
    public static string TitleOf(AnalyzerFailureKind kind) => kind switch
    {
        AnalyzerFailureKind.TimeBudget => "An analyzer took too long",
        AnalyzerFailureKind.MissingDependency => "An analyzer lacks a dependency",
        AnalyzerFailureKind.Initialization => "An analyzer could not be made ready",
        _ => "An analyzer failed",
    };

    /// <summary>Describes an exception that an analyzer threw, in one line.</summary>
    /// <param name="analyzer">The name of the analyzer's type.</param>
    /// <param name="exception">What it threw.</param>
    /// <param name="kind">How it failed, unless the exception says that an assembly is missing.</param>
    public static AnalyzerFailure From(string analyzer, Exception exception, AnalyzerFailureKind kind = AnalyzerFailureKind.Exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var cause = exception is TypeInitializationException { InnerException: { } inner } ? inner : exception;
        if (cause is FileNotFoundException { FileName: { } file } && LooksLikeAssembly(cause))
            return new AnalyzerFailure(analyzer, $"needs the assembly '{file}', which is missing", AnalyzerFailureKind.MissingDependency);
        return new AnalyzerFailure(analyzer, $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}", kind);
    }

    // The runtime names an assembly by its full name; a file that the analyzer itself looked for has a path.
    private static bool LooksLikeAssembly(Exception exception) => exception.Message.Contains("PublicKeyToken=", StringComparison.Ordinal);
}
