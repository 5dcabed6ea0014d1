using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Packing;

/// <summary>Writes what files hold, the bodies of rules apart from it; <see cref="FileReader"/> is its mirror.</summary>
internal sealed class FileWriter(PackWriter heads, PackWriter bodies)
{
    public void File(FileSyntax file)
    {
        heads.Restart();
        heads.Number(file.Markers.Count);
        foreach (var marker in file.Markers) Marker(marker);
        heads.Number(file.Lexicons.Count);
        foreach (var lexicon in file.Lexicons) Lexicon(lexicon);
        heads.Values(file.Disabled);
        heads.Number(file.Rules.Count);
        foreach (var rule in file.Rules) Rule(rule);
    }

    private void Marker(MarkerSyntax syntax)
    {
        var marker = syntax.Marker;
        heads.Position(syntax.Position);
        heads.Text(marker.Id);
        heads.Text(marker.Slug);
        heads.Text(marker.Title);
        heads.Text(marker.Description);
        heads.Number((int)marker.DefaultSeverity);
        heads.Real(marker.DefaultThreshold);
        heads.Real(marker.Prior);
        heads.Number(marker.LocalizedTitles.Count);
        foreach (var (language, title) in marker.LocalizedTitles)
        {
            heads.Text(language);
            heads.Text(title);
        }
    }

    private void Lexicon(LexiconSyntax lexicon)
    {
        heads.Position(lexicon.Position);
        heads.Text(lexicon.Name);
        heads.Text(lexicon.Language);
        heads.Number((int)lexicon.Pos);
        heads.Text(lexicon.Description);
        heads.Texts(lexicon.Entries);
        heads.Values(lexicon.Includes);
    }

    private void Rule(RuleSyntax rule)
    {
        heads.Position(rule.Position);
        heads.Text(rule.Id);
        heads.Flag(rule.IsOff);
        heads.Text(rule.Title);
        heads.Text(rule.Marker);
        heads.Position(rule.MarkerPosition);
        heads.Number((int)rule.Strength);
        heads.Number((int)rule.Status);
        heads.Text(rule.Since);
        heads.Text(rule.Group);
        heads.Text(rule.Message);
        heads.Position(rule.MessagePosition);
        heads.Texts(rule.References);
        heads.Number((int)rule.Body.Needs);
        heads.Texts(rule.Body.Exceptions);
        heads.Digest(rule.Body.Digest);
        heads.Number(bodies.Length);
        new BodyWriter(bodies).Body(rule.Body.Value);
    }
}
