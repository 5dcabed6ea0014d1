using System.Text;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Tests;

/// <summary>The tool in a folder of its own: files go in, an exit code and two streams come out.</summary>
public sealed class TestCli : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("rhetor-").FullName;

    public int Width { get; set; } = 100;

    public bool IsTerminal { get; set; }

    public bool IsErrorTerminal { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public TestCli File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public TestCli File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return this;
    }

    public TestCli Variable(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public string Read(string name) => System.IO.File.ReadAllText(Path.Combine(Folder, name));

    public CliResult Run(params string[] args) => RunWith("", args);

    /// <summary>Analyses English texts with the few rules of the tests only, so that no change of the shipped ones changes a report.</summary>
    public CliResult Analyze(params string[] args) =>
        Run(["analyze", .. args, "--language", "en", "--no-rules", "--no-models", "--rules", Path.Combine(TestFolder.Root, "Data", "rules.yml")]);

    public CliResult RunWith(string input, params string[] args) => RunHost(input, args, CancellationToken.None);

    /// <summary>Runs with streams of the test's own; what goes to <paramref name="output"/> is not part of the result.</summary>
    public CliResult RunWith(Stream input, Stream output, params string[] args) => RunHost(input, output, args, CancellationToken.None);

    /// <summary>Runs until it is interrupted.</summary>
    public CliResult RunUntil(Stream output, CancellationToken cancellationToken, params string[] args) => RunHost(new MemoryStream(), output, args, cancellationToken);

    /// <summary>Runs what was interrupted before it began.</summary>
    public CliResult RunCancelled(params string[] args) => RunHost("", args, new CancellationToken(canceled: true));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private CliResult RunHost(string input, string[] args, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var result = RunHost(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, args, cancellationToken);
        return result with { Output = Encoding.UTF8.GetString(output.ToArray()) };
    }

    private CliResult RunHost(Stream input, Stream output, string[] args, CancellationToken cancellationToken)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost
        {
            Input = input,
            Output = output,
            Error = error,
            Folder = Folder,
            Width = Width,
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsErrorTerminal,
            Clock = Clock,
            Environment = name => _environment.GetValueOrDefault(name),
        };
        var code = RhetorCommand.RunAsync(args, host, cancellationToken).GetAwaiter().GetResult();
        return new CliResult(code, "", error.ToString());
    }
}
