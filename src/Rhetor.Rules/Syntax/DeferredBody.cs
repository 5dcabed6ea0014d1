using Rhetor.Documents;
using Rhetor.Rules.Compilation;

namespace Rhetor.Rules.Syntax;

/// <summary>The body of a rule, read when it is first asked for: a text needs few rules of a pack. Thread-safe.</summary>
internal sealed class DeferredBody
{
    private readonly BodySummary? _summary;
    private readonly Func<RuleBody>? _read;
    private RuleBody? _value;

    public DeferredBody(RuleBody value) => _value = value;

    public DeferredBody(BodySummary summary, Func<RuleBody> read)
    {
        _summary = summary;
        _read = read;
    }

    /// <summary>Whether its names were looked up when it was packed.</summary>
    public bool IsChecked => _summary is not null;

    // Whoever comes second reads the same once more: no lock is worth it.
    public RuleBody Value => _value ??= _read!();

    /// <summary>What the rule reads of a document.</summary>
    public Annotations Needs => _summary?.Needs ?? NeedsFinder.Of(Value);

    /// <summary>The ids of its exceptions.</summary>
    public IReadOnlyList<string> Exceptions => _summary?.Exceptions ?? [.. Value.Unless.Select(u => u.Id!)];

    /// <summary>The same for equal bodies, wherever they stand.</summary>
    public UInt128 Digest => _summary?.Digest ?? Canonical.DigestOf(Value);
}
