using System.Text;
using Rhetor.Cli.Baselines;

namespace Rhetor.Cli.Inputs;

/// <summary>How texts are read.</summary>
internal sealed record InputSettings
{
    public Encoding? Encoding { get; init; }

    /// <summary>The field or column of a record that holds its text.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>The fields or columns that are handed through.</summary>
    public IReadOnlyList<string> MetaFields { get; init; } = [];

    /// <summary>Whether each line of a plain text, and each record as a whole, counts as one sentence.</summary>
    public bool BySentence { get; init; }

    public BaselineFile Baseline { get; init; } = BaselineFile.Empty;
}
