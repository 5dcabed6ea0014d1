using System.Runtime.CompilerServices;
using System.Text;
using Rhetor.Cli.Configuration;
using Rhetor.Cli.Hosting;
using Rhetor.Reporting;
using Rhetor.Text;

namespace Rhetor.Cli.Inputs;

/// <summary>Reads files into texts, one after the other. What cannot be read is reported, and the reading goes on.</summary>
internal sealed class InputReader(CliHost host, Encoding? encoding, TextConfiguration configuration, Action<InputError> report)
{
    public async IAsyncEnumerable<TextInput> ReadAsync(
        IEnumerable<InputFile> files,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var input in Read(file)) yield return input;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private IEnumerable<TextInput> Read(InputFile file)
    {
        string text;
        try
        {
            text = TextDecoder.Decode(Bytes(file), encoding);
            if (string.IsNullOrWhiteSpace(text)) throw new InputException(text.Length == 0 ? "an empty file" : "nothing but white space");
        }
        catch (InputException exception)
        {
            report(new InputError(file.Name, exception.Message));
            yield break;
        }

        yield return new TextInput(SourceText.From(text, file.Name)) { Options = configuration.For(file.FullPath, file.Name) };
    }

    private byte[] Bytes(InputFile file) => file.FullPath is { } path ? FileBytes.Read(path) : FileBytes.Read(host.Input);
}
