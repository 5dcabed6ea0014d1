using System.Text;

namespace Rhetor.Rules;

internal sealed class FolderRuleSource(string path, string displayRoot) : RuleSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override IReadOnlyList<RuleFile> Read(ICollection<RuleDiagnostic> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (File.Exists(path)) return ReadOne(path, displayRoot, faults) is { } single ? [single] : [];
        if (!Directory.Exists(path))
        {
            faults.Add(new RuleDiagnostic(RuleDiagnosticIds.Unreadable, displayRoot, 1, 1, "expected a folder or a file of rules, found nothing there"));
            return [];
        }

        var files = new List<RuleFile>();
        var paths = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) is ".yml" or ".yaml")
            .Select(p => (Full: p, Relative: Path.GetRelativePath(path, p).Replace('\\', '/')))
            .OrderBy(p => p.Relative, StringComparer.Ordinal);
        foreach (var (full, relative) in paths)
        {
            if (ReadOne(full, $"{displayRoot.TrimEnd('/')}/{relative}", faults) is { } file) files.Add(file);
        }

        return files;
    }

    private static RuleFile? ReadOne(string path, string name, ICollection<RuleDiagnostic> faults)
    {
        try
        {
            return new RuleFile(name, File.ReadAllText(path, Strict));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new RuleDiagnostic(RuleDiagnosticIds.Unreadable, name, 1, 1, "expected UTF-8 text, found other bytes"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new RuleDiagnostic(RuleDiagnosticIds.Unreadable, name, 1, 1, $"expected a readable file: {exception.Message.ReplaceLineEndings(" ")}"));
        }

        return null;
    }
}
