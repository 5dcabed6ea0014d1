using System.Collections.Immutable;
using System.Text.Json;
using Rhetor.Markers;

namespace Rhetor.Models;

/// <summary>What <c>model.json</c> tells the loader: the names that are masked, and the markers that are not the shipped ones. Immutable.</summary>
internal sealed record ModelDescription(ImmutableHashSet<string> Masked, ImmutableArray<Marker> Markers)
{
    /// <summary>The name of the file in a model folder.</summary>
    public const string FileName = "model.json";

    /// <summary>What stands for its layout.</summary>
    public const string Schema = "rhetor/model/1";

    /// <exception cref="RhetorModelException">The file is no description of a model.</exception>
    public static ModelDescription Read(byte[] json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Text(root, "schema") is var schema && schema != Schema)
                throw new RhetorModelException($"{name}: expected the schema {Schema}, found '{schema}'");
            return new ModelDescription(
                [.. List(root, "masked").Select(m => m.GetString() ?? "")],
                [.. List(root, "markers").Select(ReadMarker)]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new RhetorModelException($"{name}: not the description of a model: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    private static Marker ReadMarker(JsonElement json)
    {
        var slug = Text(json, "slug");
        var plain = OwnMarker.Named(slug);
        return plain with
        {
            Id = Text(json, "id") is { Length: > 0 } id ? id : plain.Id,
            Title = Text(json, "title") is { Length: > 0 } title ? title : plain.Title,
            Description = Text(json, "description") is { Length: > 0 } description ? description : plain.Description,
        };
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
