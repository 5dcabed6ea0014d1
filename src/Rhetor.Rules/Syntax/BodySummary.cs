using Rhetor.Documents;

namespace Rhetor.Rules.Syntax;

/// <summary>What is known of a body that is not read yet.</summary>
internal sealed record BodySummary(Annotations Needs, IReadOnlyList<string> Exceptions, UInt128 Digest);
