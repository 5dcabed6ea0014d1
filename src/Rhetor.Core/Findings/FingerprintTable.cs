using Rhetor.Documents;

namespace Rhetor.Findings;

/// <summary>The fingerprints of all findings of a document, written when the first of them is read. Thread-safe.</summary>
internal sealed class FingerprintTable(AnnotatedDocument document)
{
    private readonly List<(string Marker, int Sentence, string Message)> _findings = [];
    private string[]? _fingerprints;

    /// <summary>Takes the next finding; they come by sentence. Not after the first was read.</summary>
    /// <returns>Its place.</returns>
    public int Add(string marker, int sentence, string message)
    {
        _findings.Add((marker, sentence, message));
        return _findings.Count - 1;
    }

    /// <summary>The fingerprint of the finding at a place.</summary>
    public string Of(int place)
    {
        var fingerprints = Volatile.Read(ref _fingerprints);
        if (fingerprints is null)
        {
            var writer = new FingerprintWriter(document);
            fingerprints = [.. _findings.Select(f => writer.Next(f.Marker, f.Sentence, f.Message))];
            Volatile.Write(ref _fingerprints, fingerprints);
        }

        return fingerprints[place];
    }
}
