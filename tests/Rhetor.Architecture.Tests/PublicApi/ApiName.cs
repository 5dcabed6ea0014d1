using System.Reflection;

namespace Rhetor.Architecture.Tests.PublicApi;

/// <summary>Types as C# writes them, with the namespaces of Rhetor only.</summary>
internal static class ApiName
{
    public static string Of(FieldInfo field) => Of(field.FieldType) + Mark(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(PropertyInfo property) => Of(property.PropertyType) + Mark(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType) + Mark(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        if (type.IsGenericParameter) return type.Name;
        var name = Keyword(type) ?? Qualified(type);
        if (!type.IsGenericType) return name;
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    // Of value types the name says it already; what a generic argument may be is left out.
    private static string Mark(Type type, NullabilityInfo info)
    {
        var isValue = (type.IsByRef ? type.GetElementType()! : type).IsValueType;
        return !isValue && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
    }

    private static string Qualified(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsNested) return $"{Of(type.DeclaringType!)}.{name}";
        var isOwn = type.Namespace is { } space && (space == "Rhetor" || space.StartsWith("Rhetor.", StringComparison.Ordinal));
        return isOwn ? $"{type.Namespace}.{name}" : name;
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Double => "double",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        TypeCode.UInt16 => "ushort",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : null,
    };
}
