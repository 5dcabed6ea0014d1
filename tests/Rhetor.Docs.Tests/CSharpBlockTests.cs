using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rhetor.Docs.Tests;

public sealed class CSharpBlockTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    public static TheoryData<string> Pages => new(Page.All.Where(path => Page.Read(path).Blocks.Any(IsCSharp)));

    /// <summary>Each block is a program or a set of types; it may use the types of the blocks above it.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_compiles_without_a_warning(string path)
    {
        var above = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(ImplicitUsings) };
        foreach (var block in Page.Read(path).Blocks.Where(IsCSharp))
        {
            var tree = CSharpSyntaxTree.ParseText(block.Text);
            var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
            var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
            var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable);
            var diagnostics = CSharpCompilation.Create("Block", [.. above, tree], References, options).GetDiagnostics()
                .Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.SourceTree == tree && d.Id != "CS8321");

            diagnostics.Select(d => $"{path}:{block.Line + 1 + d.Location.GetLineSpan().StartLinePosition.Line}: {d.Id}: {d.GetMessage()}").Should().BeEmpty();
            if (!isProgram) above.Add(tree);
        }
    }

    private static bool IsCSharp(CodeBlock block) => block.Language is "csharp" or "cs";
}
