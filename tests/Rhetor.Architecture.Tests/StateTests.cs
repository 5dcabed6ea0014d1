using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rhetor.Architecture.Tests;

/// <summary>What is embedded into other people's programs keeps nothing between calls that it should not, and reaches for nothing outside.</summary>
public sealed class StateTests
{
    public static TheoryData<string> Libraries => new("Rhetor.Core", "Rhetor.Languages", "Rhetor.Rules", "Rhetor.Learning", "Rhetor");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void No_static_field_can_be_set_again(string library)
    {
        var fields = Assembly.Load(library).GetTypes()
            .Where(type => !IsMadeByTheCompiler(type))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)));

        fields.Select(field => $"{field.DeclaringType}.{field.Name}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Nothing_can_reach_the_network(string library) =>
        Assembly.Load(library).GetReferencedAssemblies().Select(name => name.Name).Should().NotContain(name => name!.StartsWith("System.Net", StringComparison.Ordinal));

    // Lambdas and generated code keep caches of their own, that hold no data.
    private static bool IsMadeByTheCompiler(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsMadeByTheCompiler(outer));
}
