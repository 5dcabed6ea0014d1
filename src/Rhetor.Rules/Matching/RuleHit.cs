using System.Collections.Immutable;

namespace Rhetor.Rules.Matching;

/// <summary>A match of a rule, with the exceptions that would withdraw it.</summary>
internal readonly record struct RuleHit(int Start, int End, ImmutableArray<string> Exceptions);
