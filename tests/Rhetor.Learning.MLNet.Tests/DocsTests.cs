using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rhetor.Cli.Tests;

namespace Rhetor.Learning.MLNet.Tests;

/// <summary>The page on ML.NET. Its programs are fenced as <c>c#</c>, so that the tests of the other pages, which lack ML.NET, leave them to these.</summary>
public sealed class DocsTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        """;

    public static TheoryData<string> Programs => new(
        File.ReadAllText(Path.Combine(TestFolder.Repository, "docs", "mlnet.md")).Split("```c#\n").Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)]));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_of_the_page_compiles_without_a_warning(string program)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Page", [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)], references, options);

        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).Should().BeEmpty();
    }
}
