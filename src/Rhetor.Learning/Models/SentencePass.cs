using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Learning.Features;

namespace Rhetor.Learning.Models;

/// <summary>
/// Reads a sentence for its score: the features of <see cref="FeatureExtractor.Extract"/>, token by token in one go, of which what a word
/// always adds comes out of a <see cref="WordTable"/>. Reused from sentence to sentence, so that nothing is allocated. Not thread-safe.
/// </summary>
internal sealed class SentencePass
{
    private readonly FeatureExtractor _extractor;
    private readonly WordTable _words;
    private readonly InflectionCache _inflections = new();
    private readonly Dictionary<ulong, int> _seen = [];
    private readonly bool _hidesNames;
    private int[] _vectors = new int[128];
    private int[] _records = new int[128];
    private ulong[] _keys = new ulong[128];

    /// <param name="extractor">Says what the features are.</param>
    /// <param name="words">What is kept of words.</param>
    /// <param name="stride">How many sums the linear table adds to.</param>
    public SentencePass(FeatureExtractor extractor, WordTable words, int stride)
    {
        _extractor = extractor;
        _words = words;
        _hidesNames = !extractor.Schema.ReadsNames;
        Row = new FeatureRow(extractor.Schema);
        Text = new float[LinguisticFeatures.Names.Count];
        Vector = new float[extractor.Vectors.Dimensions];
        Sums = new float[Math.Max(stride, words.Lanes)];
    }

    /// <summary>Rule evidence, classes of words, and the n-grams of more than one word.</summary>
    public FeatureRow Row { get; }

    /// <summary>How it is said, by <see cref="LinguisticFeature"/>.</summary>
    public float[] Text { get; }

    /// <summary>The sum of the vectors of its words.</summary>
    public float[] Vector { get; }

    /// <summary>The length of that sum; 0 for none.</summary>
    public float VectorLength { get; private set; }

    /// <summary>What the n-grams within words add to each marker, then the square of their weights.</summary>
    public float[] Sums { get; }

    /// <summary>Reads a sentence.</summary>
    public void Read(AnalysisResult analysis, int index)
    {
        Row.Clear();
        Array.Clear(Sums);
        _extractor.AddRules(analysis, index, Row);
        var document = analysis.Document;
        var sentence = document.Sentences[index];
        var tokens = document.TokensOf(sentence);
        var text = document.Text.AsSpan();
        Find(tokens, text, Spelling.IsOdd(text.Slice(sentence.Span.Start, sentence.Span.Length)));
        var counts = new TokenCounts();
        var pairs = _extractor.Pairs.In(stackalloc ulong[ClassPairs.Room], Row);
        ulong form = WordFeatures.Start, lemma = WordFeatures.Start;
        var vectors = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var characters = text.Slice(token.Start, token.Length);
            var record = _words.Of(_records[i]).Key == _keys[i] ? _records[i] : _words.Find(_keys[i], token);
            ref var word = ref _words.Of(record);
            var isHidden = token.IsWord && ((_hidesNames && NameMask.IsName(token)) || (word.Bits & WordBits.IsMasked) != 0);
            var (nextForm, nextLemma) = (token.FormHash, token.LemmaHash);
            if (isHidden)
            {
                nextForm = nextLemma = WordFeatures.MaskedName;
                _words.AddName(Sums);
            }
            else if (token.Kind is TokenKind.Number)
            {
                nextForm = nextLemma = WordFeatures.MaskedNumber;
                _words.AddNumber(Sums);
            }
            else
            {
                _words.Add(record, token, characters, Sums);
            }

            _extractor.Words.AddPairs(form, lemma, nextForm, nextLemma, Row);
            (form, lemma) = (nextForm, nextLemma);

            counts.Add(token, characters, _inflections.Of(token.Feats));
            var facts = (word.Bits & WordBits.HasClasses) != 0 ? _words.FactsOf(record) : null;
            if (facts is not null) ClassFeatures.Add(facts.Classes, Row);
            if (token.IsPunctuation) pairs.AddMark(characters[0]);
            if (!token.IsWord) continue;
            pairs.AddWord(token, isHidden, facts is null ? [] : facts.Units);
            if (word.Vector >= 0 && !isHidden) _vectors[vectors++] = word.Vector;
        }

        LinguisticFeatures.Fill(document, sentence, counts, Text);
        VectorLength = Vector.Length > 0 ? _extractor.Vectors.Sum(_vectors.AsSpan(0, vectors), Vector) : 0;
    }

    // In a loop of its own, so that the memory is asked for many words at a time.
    private void Find(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> text, bool isOdd)
    {
        if (_vectors.Length < tokens.Length)
        {
            _vectors = new int[tokens.Length * 2];
            _records = new int[tokens.Length * 2];
            _keys = new ulong[tokens.Length * 2];
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            _keys[i] = WordTable.KeyOf(tokens[i], isOdd && _extractor.Words.HasCharacters(tokens[i]) ? Spelling.Of(text.Slice(tokens[i].Start, tokens[i].Length)) : 0);
            _records[i] = _words.Find(_keys[i], tokens[i]);
        }
    }

    /// <summary>Adds what each word of the sentence that was read gives to a marker: a reason a word, however often it stands.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="marker">The marker.</param>
    /// <param name="unit">What its sums of n-grams are multiplied with.</param>
    /// <param name="vectorWeights">What a dimension of the vector counts for it.</param>
    /// <param name="reasons">Receives the reasons.</param>
    /// <returns>What the n-grams of these words give together.</returns>
    public double AddWords(AnnotatedDocument document, Sentence sentence, int marker, double unit, ReadOnlySpan<double> vectorWeights, List<Reason> reasons)
    {
        _seen.Clear();
        double all = 0;
        var tokens = document.TokensOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind is TokenKind.Number) continue;
            var form = document.Text.AsSpan(token.Span);
            var spelling = Spelling.Of(form);
            var record = _words.Find(WordTable.KeyOf(token, _extractor.Words.HasCharacters(token) ? spelling : 0), token);
            ref var word = ref _words.Of(record);
            if (token.IsWord && ((_hidesNames && NameMask.IsName(token)) || (word.Bits & WordBits.IsMasked) != 0)) continue;
            var given = unit * _words.SumsOf(record, token, form)[marker];
            all += given;
            if (word.Vector >= 0 && token.IsWord && VectorLength > 0) given += _extractor.Vectors.Share(word.Vector, vectorWeights) / VectorLength;
            var key = token.FormHash ^ spelling;
            if (_seen.TryGetValue(key, out var at)) reasons[at] = reasons[at] with { Value = reasons[at].Value + given };
            else reasons.Add(new Reason(null, i, given));
            _seen.TryAdd(key, reasons.Count - 1);
        }

        return all;
    }
}
