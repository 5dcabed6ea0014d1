using System.Reflection;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>The ids under which the compiler writes doc comments down.</summary>
/// <remarks>Source: C# specification, annex D, "ID string format".</remarks>
internal static class DocId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + Name(type),
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        EventInfo e => $"E:{Name(e.DeclaringType!)}.{e.Name}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        MethodBase method => $"M:{Name(method.DeclaringType!)}.{MethodName(method)}{Parameters(method.GetParameters())}",
        _ => "",
    };

    private static string MethodName(MethodBase method)
    {
        if (method is ConstructorInfo) return "#ctor";
        var name = method.Name.Replace('.', '#');
        return method.IsGenericMethod ? $"{name}``{method.GetGenericArguments().Length}" : name;
    }

    private static string Name(Type type) => (type.FullName ?? $"{type.Namespace}.{type.Name}").Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Argument(p.ParameterType)))})";

    private static string Argument(Type type)
    {
        if (type.IsByRef) return Argument(type.GetElementType()!) + "@";
        if (type.IsArray) return Argument(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType) return Name(type);
        var name = Name(type.GetGenericTypeDefinition());
        var arguments = string.Join(',', type.GetGenericArguments().Select(Argument));
        return $"{name[..name.LastIndexOf('`')]}{{{arguments}}}";
    }
}
