using System.Globalization;
using System.Reflection;
using System.Text;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>Writes down what others can see of an assembly: a line a type, and under it a line a member, in ordinal order.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The visible members of a type with the line that stands for each.</summary>
    public static IEnumerable<(MemberInfo Member, string Text)> Described(Type type) => type.IsEnum
        ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => ((MemberInfo)f, f.Name))
        : type.GetMembers(Declared).Select(m => (Member: m, Text: Describe(m))).Where(m => m.Text is not null).Select(m => (m.Member, m.Text!));

    /// <summary>The line that stands for a type.</summary>
    public static string Heading(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => $"enum {ApiName.Of(type)} : {ApiName.Of(Enum.GetUnderlyingType(type))}",
            { IsInterface: true } => $"interface {ApiName.Of(type)}",
            { IsValueType: true } => $"struct {ApiName.Of(type)}",
            { IsAbstract: true, IsSealed: true } => $"static class {ApiName.Of(type)}",
            { IsAbstract: true } => $"abstract class {ApiName.Of(type)}",
            { IsSealed: true } => $"sealed class {ApiName.Of(type)}",
            _ => $"class {ApiName.Of(type)}",
        };
        if (type.IsEnum) return kind;
        var bases = type.GetInterfaces().Where(i => i.IsVisible).Select(ApiName.Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases.Insert(0, ApiName.Of(parent));
        return bases.Count == 0 ? kind : $"{kind} : {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(n => $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}");
        return type.GetMembers(Declared).Select(Describe).OfType<string>();
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => $"{Static(field.IsStatic)}{(field.IsLiteral ? "const " : field.IsInitOnly ? "readonly " : "")}{ApiName.Of(field)} {field.Name}{Value(field)}",
        ConstructorInfo constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo property => Describe(property),
        EventInfo e when e.AddMethod is { } add && IsVisible(add) => $"event {ApiName.Of(e.EventHandlerType!)} {e.Name}",
        MethodInfo method when IsVisible(method) && !IsAccessor(method) => $"{Modifiers(method)}{ApiName.Of(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})",
        _ => null,
    };

    private static string? Describe(PropertyInfo property)
    {
        var accessors = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get)) accessors.Add("get;");
        if (property.SetMethod is { } set && IsVisible(set)) accessors.Add(IsInit(set) ? "init;" : "set;");
        if (accessors.Count == 0) return null;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var required = property.CustomAttributes.Any(a => a.AttributeType.Name == "RequiredMemberAttribute") ? "required " : "";
        return $"{required}{Modifiers(property.GetMethod ?? property.SetMethod!)}{ApiName.Of(property)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    // What a record's compiler-made members are called is no promise.
    private static bool IsAccessor(MethodInfo method) =>
        (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) || method.Name.Contains('<', StringComparison.Ordinal) || method.Name == "PrintMembers";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");

    private static string Modifiers(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic) return access + "static ";
        if (method.DeclaringType!.IsInterface) return access;
        if (method.IsAbstract) return access + "abstract ";
        if (method.GetBaseDefinition() != method) return access + "override ";
        return method is { IsVirtual: true, IsFinal: false } ? access + "virtual " : access;
    }

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Value(FieldInfo field) => field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var standard = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "";
        return $"{way}{ApiName.Of(parameter)} {parameter.Name}{standard}";
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum name => $"{name.GetType().Name}.{name}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
