using System.Text;
using Rhetor.Cli.Hosting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rhetor.Cli.Output.Terminal;

/// <summary>
/// Writes lines made of styled pieces: with colours on a terminal, as plain text elsewhere. Lines are laid
/// out by their callers and never wrapped here.
/// </summary>
internal sealed class Page : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole? _console;

    /// <summary>Opens a page.</summary>
    /// <param name="host">The world, for width and colours.</param>
    /// <param name="stream">Where the lines go. It stays open.</param>
    /// <param name="isOutput">Whether that is the host's standard output, which may be a terminal.</param>
    public Page(CliHost host, Stream stream, bool isOutput)
    {
        _writer = CliHost.OpenText(stream);
        Width = host.Width;
        if (!isOutput || !host.UseColour) return;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_writer),
        });
        _console.Profile.Width = Width;
    }

    /// <summary>The width in columns.</summary>
    public int Width { get; }

    public void Line() => _writer.WriteLine();

    public void Line(string text) => Line((text, Styles.Plain));

    public void Line(params ReadOnlySpan<(string Text, Style Style)> pieces)
    {
        if (_console is null)
        {
            var line = new StringBuilder();
            foreach (var (text, _) in pieces) line.Append(text);
            _writer.WriteLine(line.ToString().TrimEnd());
            return;
        }

        var segments = new List<Segment>();
        foreach (var (text, style) in pieces) segments.Add(new Segment(text, style));
        segments.Add(Segment.LineBreak);
        _console.Write(new Segments(segments));
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private sealed class Segments(List<Segment> segments) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => segments;
    }
}
