using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Markers;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>Reads what a file holds; <see cref="FileWriter"/> is its mirror. Bodies and examples are left until somebody asks.</summary>
/// <param name="reader">Stands where the file starts.</param>
/// <param name="body">A reader of the body at a place.</param>
/// <param name="source">The file as it was written.</param>
internal sealed class FileReader(PackReader reader, Func<int, BodyReader> body, Lazy<FileSyntax> source)
{
    public void ReadInto(FileSyntax file)
    {
        for (var rest = reader.Number(); rest > 0; rest--) file.Markers.Add(Marker());
        for (var rest = reader.Number(); rest > 0; rest--) file.Lexicons.Add(Lexicon());
        file.Disabled.AddRange(reader.Values());
        for (var rest = reader.Number(); rest > 0; rest--) file.Rules.Add(Rule());
    }

    private MarkerSyntax Marker()
    {
        var position = reader.Position();
        return new MarkerSyntax(
            new Marker
            {
                Id = reader.Text(),
                Slug = reader.Text(),
                Title = reader.Text(),
                Description = reader.Text(),
                DefaultSeverity = (Severity)reader.Number(),
                DefaultThreshold = reader.Real(),
                Prior = reader.Real(),
                LocalizedTitles = Titles(),
            },
            position);
    }

    private Dictionary<string, string> Titles()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rest = reader.Number(); rest > 0; rest--) titles.Add(reader.Text(), reader.Text());
        return titles;
    }

    private LexiconSyntax Lexicon() => new(reader.Position(), reader.Text(), reader.Text())
    {
        Pos = (PartOfSpeech)reader.Number(),
        Description = reader.Text(),
        Entries = reader.Texts(),
        Includes = reader.Values(),
    };

    private RuleSyntax Rule()
    {
        var (position, id) = (reader.Position(), reader.Text());
        return new RuleSyntax(position, id)
        {
            IsOff = reader.Flag() == true,
            Title = reader.Text(),
            Marker = reader.Text(),
            MarkerPosition = reader.Position(),
            Strength = (Strength)reader.Number(),
            Status = (RuleStatus)reader.Number(),
            Since = reader.Text(),
            Group = reader.Text(),
            Message = reader.Text(),
            MessagePosition = reader.Position(),
            References = reader.Texts(),
            Body = Body(),
            Examples = new Lazy<IReadOnlyList<RuleExample>>(() => source.Value.Rules.First(r => string.Equals(r.Id, id, StringComparison.Ordinal)).Examples.Value),
        };
    }

    private DeferredBody Body()
    {
        var summary = new BodySummary((Annotations)reader.Number(), reader.Texts(), reader.Digest());
        var at = reader.Number();
        return new DeferredBody(summary, () => body(at).Body());
    }
}
