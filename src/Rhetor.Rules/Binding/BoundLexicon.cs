using Rhetor.Documents;
using Rhetor.Rules.Compilation;
using Rhetor.Text;

namespace Rhetor.Rules.Binding;

/// <summary>A lexicon with its includes followed. Its sets are made when first asked for and shared by all rules.</summary>
internal sealed class BoundLexicon(string name, string language, string description, IReadOnlyList<LexiconEntry> entries)
{
    private IReadOnlyList<LexiconEntry>? _words;
    private ulong[]? _wordHashes;
    private IReadOnlyList<(PartOfSpeech, HashSet64)>? _byPos;
    private HashSet64? _all;
    private double? _frequency;

    public string Name { get; } = name;

    public string Language { get; } = language;

    public string Description { get; } = description;

    public IReadOnlyList<LexiconEntry> Entries { get; } = entries;

    /// <summary>The entries of one word.</summary>
    public IReadOnlyList<LexiconEntry> Words => _words ??= [.. Entries.Where(e => !PhraseWords.IsPhrase(e.Text))];

    /// <summary>The hash of each of <see cref="Words"/>.</summary>
    public IReadOnlyList<ulong> WordHashes => _wordHashes ??= [.. Words.Select(w => TokenText.Hash(w.Text))];

    /// <summary>Whether one of <see cref="Words"/> has a part of speech.</summary>
    public bool HasPos => Words.Any(w => w.Pos != PartOfSpeech.None);

    /// <summary>How often one of the words stands in a sentence, roughly.</summary>
    public double Frequency => _frequency ??= Entries.Sum(e => WordFrequency.Of(e.Text));

    /// <summary>The hashes of all words.</summary>
    public HashSet64 AllHashes => _all ??= new HashSet64(WordHashes);

    /// <summary>The hashes of the words by part of speech.</summary>
    public IReadOnlyList<(PartOfSpeech Pos, HashSet64 Hashes)> HashesByPos => _byPos ??=
        [.. Words.GroupBy(w => w.Pos).OrderBy(g => g.Key).Select(g => (g.Key, new HashSet64([.. g.Select(w => TokenText.Hash(w.Text))])))];
}
