using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rhetor.Documents;
using Rhetor.Languages.Attribution;
using Rhetor.Languages.Clauses;
using Rhetor.Languages.Grammar;
using Rhetor.Languages.Negation;
using Rhetor.Languages.Quotations;
using Rhetor.Languages.Segmentation;
using Rhetor.Languages.Tokenization;
using Rhetor.Text;

namespace Rhetor.Languages;

/// <summary>The one implementation of <see cref="ILanguage"/>: tables make it Danish, English or neither.</summary>
internal sealed class LanguageLayer : ILanguage
{
    private readonly LanguagePack _pack;
    private readonly WordIndex _index;
    private readonly ConcurrentBag<Workspace> _workspaces;
    private readonly AttributionTrace? _trace;
    private readonly Lazy<GrammarStep?> _grammar;

    public LanguageLayer(LanguagePack pack, AttributionTrace? trace = null, GrammarModel? own = null)
    {
        _pack = pack;
        _index = pack.Index();
        _workspaces = [];
        _trace = trace;
        _grammar = new(() => (own ?? new ShippedGrammars().Get(pack.Code)) is { } model ? new GrammarStep(model) : null);
        Code = pack.Code;
    }

    private LanguageLayer(LanguageLayer other, string code)
    {
        _pack = other._pack;
        _index = other._index;
        _workspaces = other._workspaces;
        _trace = other._trace;
        _grammar = other._grammar;
        Code = code;
    }

    public string Code { get; }

    /// <summary>The same layer under another code. It shares all memory with this one, so that texts may name any number of languages.</summary>
    public LanguageLayer Under(string code) => code == Code ? this : new LanguageLayer(this, code);

    public AnnotatedDocument Annotate(SourceText text, Annotations needs, CancellationToken cancellationToken = default) =>
        Annotate(text, needs, null, cancellationToken);

    public AnnotatedDocument Annotate(AnnotatedDocument before, TextChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Annotate(before.Text.WithChange(change), before.Annotations, new EarlierGrammar(before, change), cancellationToken);
    }

    private AnnotatedDocument Annotate(SourceText text, Annotations needs, EarlierGrammar? earlier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_workspaces.TryTake(out var workspace)) workspace = new Workspace(_index, _pack.HolderEndings, _pack.Reporting());
        var tokens = Tokenizer.Run(text.AsSpan(), _pack.Tokenizer, workspace, cancellationToken);
        var paragraphs = ParagraphSplitter.Split(text.AsSpan(), tokens);
        HeadingFinder.Mark(text.AsSpan(), paragraphs, tokens);
        var sentences = Sentences(text, tokens, paragraphs, cancellationToken);
        GatherSets(tokens, CollectionsMarshal.AsSpan(sentences));

        List<QuoteDraft> quotes = [];
        if (needs.HasFlag(Annotations.Quotations)) quotes = Quotations(text, tokens, paragraphs, sentences);
        var parsed = Grammar(needs, tokens, sentences, earlier, workspace.Scratch, cancellationToken);
        if (needs.HasFlag(Annotations.Voice))
        {
            new VoiceAssigner(text, tokens, workspace.Tokens, CollectionsMarshal.AsSpan(sentences), CollectionsMarshal.AsSpan(paragraphs), CollectionsMarshal.AsSpan(quotes), _pack, _trace)
                .Run(cancellationToken);
        }

        if (needs.HasFlag(Annotations.Negation)) new NegationMarker(tokens, _pack).Mark(CollectionsMarshal.AsSpan(sentences), cancellationToken);
        var ranges = new Range[sentences.Count];
        ImmutableArray<Clause> clauses = [];
        if (needs.HasFlag(Annotations.Clauses) && _grammar.Value is not null) clauses = new ClauseBuilder(tokens, _pack.Clauses).Build(CollectionsMarshal.AsSpan(sentences), ranges);
        var document = Build(text, needs, tokens, paragraphs, sentences, quotes, clauses, ranges, parsed);
        _workspaces.Add(workspace);
        return document;
    }

    // Who speaks is read off the words' classes, so voice needs them too; what it says never depends on what else was asked for.
    // Returns how many sentences were read; the others kept the grammar that they had before an edit.
    private int Grammar(
        Annotations needs, Span<Draft> tokens, List<SentenceDraft> sentences, EarlierGrammar? earlier, GrammarScratch scratch, CancellationToken cancellationToken)
    {
        var steps = needs.HasFlag(Annotations.Clauses) ? GrammarSteps.Parse : needs.HasFlag(Annotations.Grammar) ? GrammarSteps.Lemmas : GrammarSteps.Feats;
        if (steps == GrammarSteps.Feats && !needs.HasFlag(Annotations.Voice)) return 0;
        if (_grammar.Value is not { } grammar) return 0;
        var unread = earlier is null ? sentences : earlier.Keep(tokens, sentences);
        grammar.Annotate(tokens, CollectionsMarshal.AsSpan(unread), steps, scratch, cancellationToken);
        return unread.Count;
    }

    private static void GatherSets(ReadOnlySpan<Draft> tokens, Span<SentenceDraft> sentences)
    {
        foreach (ref var sentence in sentences)
        {
            var sets = default(WordSetBits);
            foreach (ref readonly var token in tokens[sentence.Start..sentence.End]) sets = sets.Or(token.Sets);
            sentence.Sets = sets;
        }
    }

    private List<SentenceDraft> Sentences(SourceText text, ReadOnlySpan<Draft> tokens, List<ParagraphDraft> paragraphs, CancellationToken cancellationToken)
    {
        var splitter = new SentenceSplitter(text.AsSpan(), tokens, _pack);
        var headings = new RunInHeading(tokens, _pack);
        var numbered = 0;
        foreach (ref readonly var paragraph in CollectionsMarshal.AsSpan(paragraphs))
        {
            if (headings.IsNumbered(paragraph.Start, paragraph.End)) numbered++;
        }

        var sentences = new List<SentenceDraft>(tokens.Length / 16);
        var ends = new List<int>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            if ((p & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
            ref var paragraph = ref CollectionsMarshal.AsSpan(paragraphs)[p];
            paragraph.FirstSentence = sentences.Count;
            ends.Clear();
            var start = paragraph.Start;
            if (numbered >= 3 && headings.IsNumbered(start, paragraph.End) && headings.End(start, paragraph.End) is var heading and > 0)
            {
                sentences.Add(new SentenceDraft { Start = start, End = heading, Paragraph = p, Attribution = Documents.Attribution.Author, IsHeading = true });
                start = heading;
            }

            splitter.Split(start, paragraph.End, ends);
            foreach (var end in ends)
            {
                sentences.Add(new SentenceDraft { Start = start, End = end, Paragraph = p, Attribution = Documents.Attribution.Author });
                start = end;
            }

            paragraph.EndSentence = sentences.Count;
        }

        return sentences;
    }

    private List<QuoteDraft> Quotations(SourceText text, Span<Draft> tokens, List<ParagraphDraft> paragraphs, List<SentenceDraft> sentences)
    {
        var quotes = new QuotationFinder(text.AsSpan(), tokens).Find(paragraphs);
        foreach (ref readonly var quote in CollectionsMarshal.AsSpan(quotes))
        {
            if (quote.Depth > 0) continue;
            for (var i = quote.First; i < quote.End; i++) tokens[i].Traits |= TokenTraits.Quoted;
        }

        var marked = quotes.Count;
        if (!new DialogueFinder(text.AsSpan(), tokens, CollectionsMarshal.AsSpan(sentences), _pack).Find(CollectionsMarshal.AsSpan(paragraphs), quotes)) return quotes;
        foreach (ref readonly var quote in CollectionsMarshal.AsSpan(quotes)[marked..])
        {
            for (var i = quote.First; i < quote.End; i++) tokens[i].Traits |= TokenTraits.Quoted;
        }

        QuotationFinder.Order(quotes, 0);

        return quotes;
    }

    private AnnotatedDocument Build(
        SourceText text,
        Annotations needs,
        ReadOnlySpan<Draft> tokens,
        List<ParagraphDraft> paragraphs,
        List<SentenceDraft> sentences,
        List<QuoteDraft> quotes,
        ImmutableArray<Clause> clauses,
        Range[] ranges,
        int parsed)
    {
        var made = new Token[tokens.Length];
        for (var i = 0; i < made.Length; i++) made[i] = tokens[i].ToToken();
        return new AnnotatedDocument(new DocumentParts
        {
            Text = text,
            Language = Code,
            Annotations = needs,
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(made),
            Paragraphs = Parts.Paragraphs(tokens, paragraphs),
            Sentences = Parts.Sentences(tokens, sentences, ranges),
            Quotations = Parts.Quotations(tokens, quotes),
            Clauses = clauses,
            ParsedSentences = parsed,
        });
    }
}
