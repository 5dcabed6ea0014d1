using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rhetor.Cli.Tests;

/// <summary>Compiles C# into an assembly, as somebody outside the repository would have it.</summary>
internal static class CompiledAnalyzer
{
    private const string Usings = """
        using System;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading;
        using Rhetor.Analysis;
        using Rhetor.Documents;

        """;

    /// <summary>An analyzer whose sentence action has this body; <c>c</c> is the context and <c>Rule</c> its rule.</summary>
    public static string Source(string name, string body, string constructor = "") => $$"""
        public sealed class {{name}} : TextAnalyzer
        {
            private static readonly RuleDescriptor Rule = new()
            {
                Id = "en.loaded-language.own", Title = "Own", Marker = "loaded-language", Language = "en", Strength = Strength.Strong, MessageFormat = "from {{name}}",
            };

            public {{name}}() { {{constructor}} }

            public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

            public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(c => { {{body}} });
        }
        """;

    public static string Write(string folder, string name, string source, params string[] references)
    {
        var path = Path.Combine(folder, name + ".dll");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings + source)],
            [.. platform.Concat(references).Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = compilation.Emit(path);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        return path;
    }
}
