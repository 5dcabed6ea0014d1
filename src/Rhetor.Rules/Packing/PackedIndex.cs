using Rhetor.Rules.Binding;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Packing;

/// <summary>The index of the rules of a language in a pack.</summary>
/// <param name="Key">What <see cref="RuleIndex.KeyOf"/> says of those rules.</param>
/// <param name="Read">Reads it; the lexicons must be those of the pack.</param>
internal sealed record PackedIndex(UInt128 Key, Func<LexiconTable, RuleIndex> Read);
