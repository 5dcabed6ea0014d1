namespace Rhetor.Cli.Inputs;

/// <summary>How a file is read.</summary>
public enum InputKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>JSON Lines, a text a record; also packed with gzip.</summary>
    JsonLines,

    /// <summary>CSV with a header, a text a record.</summary>
    Csv,
}
