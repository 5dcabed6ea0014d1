using System.Collections.Immutable;
using System.Text;
using Rhetor.Learning.Models;
using Rhetor.Learning.Vectors;
using Rhetor.Models;

namespace Rhetor.Training;

/// <summary>Writes a model folder: first beside it, then at once into its place.</summary>
internal static class ModelFolderWriter
{
    public const string CardName = "model-card.md";

    public static ImmutableArray<(string File, long Bytes)> Write(TrainingRun run)
    {
        var contents = Contents(run);
        var target = Path.GetFullPath(run.Options.Output);
        var parent = Path.GetDirectoryName(target) ?? target;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(temporary);
            foreach (var (file, bytes) in contents) File.WriteAllBytes(Path.Combine(temporary, file), bytes);
            Directory.CreateDirectory(target);
            foreach (var (file, _) in contents) File.Move(Path.Combine(temporary, file), Path.Combine(target, file), overwrite: true);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }

        return [.. contents.Select(c => (c.File, c.Bytes.LongLength))];
    }

    private static List<(string File, byte[] Bytes)> Contents(TrainingRun run)
    {
        var contents = new List<(string File, byte[] Bytes)>();
        if (run.Vectors is { } vectors) contents.Add((WordVectorFile.FileName, WordVectorFile.Write(vectors)));
        contents.Add((ClassifierModelFile.FileName, ClassifierModelFile.Write(run.Result.Model)));
        contents.Add((HeldOutFile.FileName, Encoding.UTF8.GetBytes(HeldOutFile.Write(run.Result.Markers, run.Result.HeldOut))));
        var sizes = contents.Select(c => (c.File, c.Bytes.LongLength)).ToList();
        contents.Add((ModelDescription.FileName, ModelJsonWriter.Write(run, sizes)));
        contents.Add((CardName, Encoding.UTF8.GetBytes(ModelCardWriter.Write(run, sizes))));
        return contents;
    }
}
