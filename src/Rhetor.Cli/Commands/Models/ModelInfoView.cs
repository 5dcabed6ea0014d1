using System.Globalization;
using Rhetor.Cli.Hosting;
using Rhetor.Learning.ModelFiles;
using Rhetor.Learning.Models;

namespace Rhetor.Cli.Commands.Models;

/// <summary>Shows models to people.</summary>
internal static class ModelInfoView
{
    /// <exception cref="CliException">There is no model, or it is damaged.</exception>
    public static int Show(CliHost host, string folder)
    {
        var full = host.Resolve(folder);
        if (!Directory.Exists(full)) throw CliException.Usage($"{folder}: no such folder");
        string[] found = File.Exists(Path.Combine(full, ClassifierModelFile.FileName))
            ? [full]
            : [.. Directory.GetDirectories(full).Where(f => File.Exists(Path.Combine(f, ClassifierModelFile.FileName))).Order(StringComparer.Ordinal)];
        if (found.Length == 0) throw new CliException(ExitCode.Mismatch, $"{folder}: no model here: expected {ClassifierModelFile.FileName} in it or in its subfolders");
        using var output = CliHost.OpenText(host.Output);
        foreach (var path in found)
        {
            if (path != found[0]) output.WriteLine();
            Show(output, Path.Combine(folder, Path.GetRelativePath(full, path)).Replace("/.", "", StringComparison.Ordinal), path);
        }

        return ExitCode.Done;
    }

    private static void Show(TextWriter output, string name, string path)
    {
        var (model, fingerprint) = Read(name, path);
        var rules = model.Parts.RulesFingerprint;
        var learned = model.Schema.Names.Count(n => n.StartsWith("rule/", StringComparison.Ordinal));
        output.WriteLine(name);
        output.WriteLine($"  language     {model.Language}");
        output.WriteLine($"  version      {model.Parts.Version}");
        output.WriteLine($"  fingerprint  {fingerprint}");
        output.WriteLine($"  learner      {model.Parts.Learner}");
        output.WriteLine($"  rules        {(rules.Length == 0 ? "none" : rules[..Math.Min(16, rules.Length)])}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  features     {model.Schema.Names.Length} ({learned} of rules), words hashed to {model.Schema.WordBits} bits"));
        output.WriteLine();
        output.WriteLine("  marker                      threshold  trees");
        foreach (var marker in model.Markers)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {marker.Slug,-26}  {marker.Threshold,9:0.00}  {(marker.Trees is { } trees ? trees.Trees.Length : 0),5}"));
        output.WriteLine();
        foreach (var file in Directory.GetFiles(path).Order(StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {new FileInfo(file).Length,10:N0} bytes  {Path.GetFileName(file)}"));
    }

    private static (ClassifierModel Model, string Fingerprint) Read(string name, string path)
    {
        try
        {
            return ClassifierModelFile.Read(File.ReadAllBytes(Path.Combine(path, ClassifierModelFile.FileName)), $"{name}/{ClassifierModelFile.FileName}");
        }
        catch (ModelFileException exception)
        {
            throw new CliException(ExitCode.Mismatch, exception.Message.ReplaceLineEndings(" "));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Mismatch, $"{name}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
