using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rhetor.Cli.Tests;

/// <summary>
/// What the SARIF 2.1.0 schema says of the objects that may occur in our logs: which properties each has, which it must have (!), and of what type.
/// Any other property is an error, as in the schema. Written down by hand from https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
/// </summary>
internal static class SarifSchema
{
    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["log"] = "$schema:uri version!:2.1.0 runs!:run[] properties:bag",
        ["run"] = "tool!:tool invocations:invocation[] artifacts:artifact[] results:result[] columnKind:utf16CodeUnits|unicodeCodePoints baselineGuid:guid language:string defaultSourceLanguage:string properties:bag",
        ["tool"] = "driver!:component extensions:component[] properties:bag",
        ["component"] = "name!:string guid:guid organization:string product:string fullName:string version:string semanticVersion:string informationUri:uri downloadUri:uri rules:descriptor[] notifications:descriptor[] shortDescription:text fullDescription:text language:string properties:bag",
        ["descriptor"] = "id!:string guid:guid name:string shortDescription:text fullDescription:text help:text helpUri:uri defaultConfiguration:configuration messageStrings:any properties:bag",
        ["configuration"] = "enabled:bool level:none|note|warning|error rank:rank parameters:bag properties:bag",
        ["result"] = "message!:message ruleId:string ruleIndex:index kind:notApplicable|pass|fail|review|open|informational level:none|note|warning|error locations:location[] relatedLocations:location[] guid:guid correlationGuid:guid occurrenceCount:count fingerprints:strings partialFingerprints:strings suppressions:suppression[] baselineState:new|unchanged|updated|absent rank:rank properties:bag",
        ["message"] = "text:string markdown:string id:string arguments:any properties:bag",
        ["text"] = "text!:string markdown:string properties:bag",
        ["location"] = "id:index physicalLocation:physical message:message properties:bag",
        ["physical"] = "artifactLocation:artifactLocation region:region contextRegion:region properties:bag",
        ["artifact"] = "location:artifactLocation hashes:strings sourceLanguage:string mimeType:string length:index properties:bag",
        ["artifactLocation"] = "uri:reference uriBaseId:string index:index properties:bag",
        ["region"] = "startLine:count startColumn:count endLine:count endColumn:count charOffset:index charLength:natural byteOffset:index byteLength:natural snippet:content message:message properties:bag",
        ["content"] = "text:string binary:string properties:bag",
        ["suppression"] = "kind!:inSource|external status:accepted|underReview|rejected justification:string guid:guid location:location properties:bag",
        ["invocation"] = "executionSuccessful!:bool toolExecutionNotifications:notification[] toolConfigurationNotifications:notification[] exitCode:integer commandLine:string properties:bag",
        ["notification"] = "message!:message level:none|note|warning|error locations:location[] timeUtc:string properties:bag",
    };

    /// <summary>The faults of a log, each with its path; none where it is valid.</summary>
    public static IReadOnlyList<string> Faults(JsonElement log)
    {
        var faults = new List<string>();
        Check(log, "log", "$", faults);
        return faults;
    }

    private static void Check(JsonElement value, string type, string path, List<string> faults)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            if (Expect(value.ValueKind == JsonValueKind.Array, path, type, faults))
            {
                var i = 0;
                foreach (var item in value.EnumerateArray()) Check(item, type[..^2], FormattableString.Invariant($"{path}[{i++}]"), faults);
            }
        }
        else if (Objects.TryGetValue(type, out var members))
        {
            if (Expect(value.ValueKind == JsonValueKind.Object, path, type, faults)) CheckObject(value, members, path, faults);
        }
        else
        {
            Expect(Fits(value, type), path, type, faults);
        }
    }

    private static void CheckObject(JsonElement value, string members, string path, List<string> faults)
    {
        var known = members.Split(' ').Select(m => m.Split(':')).ToDictionary(m => m[0].TrimEnd('!'), m => (Type: m[1], IsRequired: m[0].EndsWith('!')), StringComparer.Ordinal);
        foreach (var (name, member) in known.Where(k => k.Value.IsRequired))
            Expect(value.TryGetProperty(name, out _), $"{path}.{name}", "a " + member.Type, faults);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            Expect(seen.Add(property.Name), $"{path}.{property.Name}", "one of that name", faults);
            if (known.TryGetValue(property.Name, out var member)) Check(property.Value, member.Type, $"{path}.{property.Name}", faults);
            else faults.Add($"{path}.{property.Name}: no such property");
        }
    }

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "any" => true,
        "bag" => value.ValueKind == JsonValueKind.Object,
        "strings" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(p => p.Value.ValueKind == JsonValueKind.String),
        "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => IsInteger(value, int.MinValue),
        "index" => IsInteger(value, -1),
        "natural" => IsInteger(value, 0),
        "count" => IsInteger(value, 1),
        "rank" => value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= -1 and <= 100,
        _ when value.ValueKind != JsonValueKind.String => false,
        "string" => true,
        "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        "reference" => Uri.IsWellFormedUriString(value.GetString(), UriKind.RelativeOrAbsolute),
        "guid" => Regex.IsMatch(value.GetString()!, "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", RegexOptions.NonBacktracking),
        _ => type.Split('|').Contains(value.GetString(), StringComparer.Ordinal),
    };

    private static bool IsInteger(JsonElement value, int least) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least;

    private static bool Expect(bool holds, string path, string expected, List<string> faults)
    {
        if (!holds) faults.Add($"{path}: expected {expected}");
        return holds;
    }
}
