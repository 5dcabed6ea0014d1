namespace Rhetor.Cli.Commands.Init;

/// <summary>The files of an analyzer project to start from: it marks words in capitals.</summary>
internal static class AnalyzerTemplate
{
    // What the test project stands on; xunit is a choice, the verifiers work in any framework.
    private const string TestSdk = "18.11.0";
    private const string Xunit = "2.9.3";
    private const string XunitRunner = "3.1.5";

    /// <summary>The files, by their path in the folder.</summary>
    /// <param name="name">The name of the analyzer, an identifier.</param>
    /// <param name="version">The version of the packages to build on.</param>
    public static IEnumerable<(string Path, string Text)> Files(string name, string version)
    {
        yield return ($"{name}.slnx", Solution(name));
        yield return ($"src/{name}.csproj", Project(version));
        yield return ($"src/{name}Analyzer.cs", Analyzer(name));
        yield return ($"tests/{name}.Tests.csproj", TestProject(name, version));
        yield return ($"tests/{name}AnalyzerTests.cs", Tests(name));
        yield return ("README.md", Readme(name));
    }

    private static string Solution(string name) => $"""
        <Solution>
          <Project Path="src/{name}.csproj" />
          <Project Path="tests/{name}.Tests.csproj" />
        </Solution>

        """;

    private static string Project(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Rhetor.Core" Version="{version}" />
          </ItemGroup>
        </Project>

        """;

    private static string TestProject(string name, string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <IsPackable>false</IsPackable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{TestSdk}" />
            <PackageReference Include="Rhetor.Languages" Version="{version}" />
            <PackageReference Include="Rhetor.Testing" Version="{version}" />
            <PackageReference Include="xunit" Version="{Xunit}" />
            <PackageReference Include="xunit.runner.visualstudio" Version="{XunitRunner}" />
          </ItemGroup>
          <ItemGroup>
            <ProjectReference Include="../src/{name}.csproj" />
          </ItemGroup>
        </Project>

        """;

    private static string Analyzer(string name) => $$"""
        using System.Collections.Immutable;
        using Rhetor.Analysis;
        using Rhetor.Documents;

        namespace {{name}};

        /// <summary>Marks words in capitals.</summary>
        public sealed class {{name}}Analyzer : TextAnalyzer
        {
            private const int ShortestWord = 4; // What is shorter is mostly a name, such as NATO.

            private static readonly RuleDescriptor Rule = new()
            {
                Id = "und.loaded-language.{{name.ToLowerInvariant()}}",
                Title = "A word in capitals",
                Marker = "loaded-language",
                Language = "und",
                Strength = Strength.Moderate,
                MessageFormat = "a word is shouted",
            };

            public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

            public override void Initialize(AnalysisContext context)
            {
                context.DeclareReach(sentencesBefore: 0, sentencesAfter: 0);
                context.RegisterSentenceAction(Analyze);
            }

            private static void Analyze(SentenceAnalysisContext context)
            {
                foreach (ref readonly var token in context.Document.TokensOf(context.Sentence))
                {
                    if (token.IsWord && token.Length > ShortestWord && (token.Traits & TokenTraits.AllCaps) != 0) context.Report(Rule, token.Span);
                }
            }
        }

        """;

    private static string Tests(string name) => $$"""
        using Rhetor.Languages;
        using Rhetor.Testing;
        using Xunit;

        namespace {{name}}.Tests;

        public sealed class {{name}}AnalyzerTests
        {
            private static readonly AnalyzerVerifier English = new(new {{name}}Analyzer(), LanguageCatalog.English);

            [Fact]
            public void A_word_in_capitals_is_marked() => English.Verify("They [|SHOUTED|] all day, and [|NOBODY|] came.");

            [Fact]
            public void Names_in_capitals_are_not() => English.Verify("NATO and the UN said nothing.");
        }

        """;

    private static string Readme(string name) => $"""
        # {name}

        ```
        dotnet test
        dotnet build src -c Release
        rhetor analyze article.txt --analyzer src/bin/Release/net10.0/{name}.dll
        ```

        """;
}
