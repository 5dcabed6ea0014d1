using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rhetor.Cli.Hosting;
using Rhetor.Cli.Inputs;

namespace Rhetor.Cli.Commands.Labels.Exchange;

/// <summary>Opens the files of an exchange, and says in one line why one cannot be.</summary>
internal static class ExchangeFile
{
    public static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <exception cref="CliException">It cannot be read.</exception>
    public static string ReadText(CliHost host, string path)
    {
        try
        {
            return TextDecoder.Decode(FileBytes.Read(host.Resolve(path)), encoding: null);
        }
        catch (InputException exception)
        {
            throw new CliException(ExitCode.Inputs, exception.In(path));
        }
    }

    public static void WriteText(CliHost host, string path, string text)
    {
        using var file = OutputFile.Open(host, path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Writes an object a line.</summary>
    public static void WriteLines<T>(CliHost host, string path, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        using var file = OutputFile.Open(host, path);
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(file, Plain)) write(json, row);
            file.WriteByte((byte)'\n');
        }
    }
}
