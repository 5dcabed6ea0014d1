using Rhetor.Markers;
using Rhetor.Rules.Yaml;

namespace Rhetor.Rules.Syntax;

/// <summary>A marker and where its definition stands.</summary>
internal sealed record MarkerSyntax(Marker Marker, YamlPosition Position);
