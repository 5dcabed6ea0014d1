using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Languages.Tokenization;

/// <summary>
/// Cuts a text into tokens in one pass. Every character is looked at a bounded number of times, so that no text takes
/// longer than its length deserves.
/// </summary>
internal ref partial struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenizerProfile _profile;
    private readonly DraftList _tokens;
    private readonly WordForms _forms;
    private readonly WordSetBits _reporting;
    private int _addressTriedTo;
    private bool _singleQuoteOpen;

    private Tokenizer(ReadOnlySpan<char> text, TokenizerProfile profile, Workspace workspace)
    {
        _text = text;
        _profile = profile;
        _tokens = workspace.Tokens;
        _forms = workspace.Forms;
        _reporting = workspace.Reporting;
    }

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="profile">How the language writes.</param>
    /// <param name="workspace">Receives the tokens, and knows the words.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The tokens; they live in the workspace.</returns>
    public static Span<Draft> Run(ReadOnlySpan<char> text, TokenizerProfile profile, Workspace workspace, CancellationToken cancellationToken)
    {
        workspace.Tokens.Clear(text.Length / 5);
        var tokenizer = new Tokenizer(text, profile, workspace);
        tokenizer.Run(cancellationToken);
        tokenizer.Know();
        return workspace.Tokens.Items;
    }

    private void Run(CancellationToken cancellationToken)
    {
        var at = 0;
        var gap = Gap.Blank;
        var space = true;
        var count = 0;
        while (at < _text.Length)
        {
            if (_text[at] == ' ')
            {
                space = true;
                at++;
                continue;
            }

            var kind = CharTable.At(_text, at, out var length);
            if (kind == CharClass.Blank)
            {
                if (IsLineBreak(at) && gap != Gap.Blank) gap++;
                space = true;
                at++;
                continue;
            }

            if (gap == Gap.Blank) _singleQuoteOpen = false;
            var first = _tokens.Count;
            at = Next(at, kind, length, space);
            ref var token = ref _tokens[first];
            token.Gap = gap;
            if (space) token.Traits |= TokenTraits.SpaceBefore;
            gap = Gap.Inline;
            space = false;
            if ((++count & 0xFFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // A carriage return before a line feed is the same break.
    private readonly bool IsLineBreak(int at) =>
        _text[at] is '\n' or '\u2028' or '\u2029' or '\u0085' || (_text[at] == '\r' && (at + 1 == _text.Length || _text[at + 1] != '\n'));

    private int Next(int at, CharClass kind, int length, bool space)
    {
        switch (kind)
        {
            case CharClass.Letter:
            case CharClass.Glue:
            case CharClass.Mark:
                return Word(at);
            case CharClass.Digit:
                return Number(at, at);
            case CharClass.Ideograph:
                return Add(at, at + length, TokenKind.Word);
            case CharClass.Symbol:
            case CharClass.Surrogate:
                return Symbol(at, length);
            case CharClass.Apostrophe:
                return Apostrophe(at, space);
            case CharClass.Dot:
                return Dots(at);
            case CharClass.Hyphen:
                return Hyphens(at, space);
            default:
                return Punctuation(at, space);
        }
    }

    private readonly CharClass ClassAt(int at) => at < _text.Length ? CharTable.At(_text, at, out _) : CharClass.Blank;

    private readonly bool IsWordPart(int at, out int length)
    {
        length = 1;
        if (at >= _text.Length) return false;
        var kind = CharTable.At(_text, at, out length);
        if (kind is CharClass.Letter or CharClass.Digit or CharClass.Mark or CharClass.Glue) return true;
        // A zero-width space between two letters prints nothing: the word goes on.
        return kind == CharClass.Blank && _text[at] is '\u200B' or '\uFEFF' && ClassAt(at + 1) == CharClass.Letter;
    }

    private readonly bool IsLetterAt(int at) => ClassAt(at) == CharClass.Letter;

    private readonly bool IsDigitAt(int at) => ClassAt(at) == CharClass.Digit;

    private int Symbol(int at, int length)
    {
        var end = at + length;
        if (IsFlagHalf(at) && IsFlagHalf(end)) return AddSymbol(at, end + 2);
        while (end < _text.Length)
        {
            var c = _text[end];
            if (CharTable.Of(c) == CharClass.Mark) end++;
            else if (IsSkinTone(end)) end += 2;
            else if (c == '\u200D' && ClassAt(end + 1) == CharClass.Symbol)
            {
                CharTable.At(_text, end + 1, out var next);
                end += 1 + next;
            }
            else break;
        }

        return AddSymbol(at, end);
    }

    private readonly int AddSymbol(int at, int end)
    {
        _tokens.Add(at, end, TokenKind.Symbol);
        return end;
    }

    private readonly bool IsFlagHalf(int at) =>
        at + 1 < _text.Length && _text[at] == '\uD83C' && _text[at + 1] is >= '\uDDE6' and <= '\uDDFF';

    private readonly bool IsSkinTone(int at) =>
        at + 1 < _text.Length && _text[at] == '\uD83C' && _text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private readonly int Add(int start, int end, TokenKind kind)
    {
        _tokens.Add(start, end, kind);
        return end;
    }

    private readonly ulong LastHash()
    {
        ref readonly var last = ref _tokens[_tokens.Count - 1];
        return TokenText.Hash(_text.Slice(last.Start, last.Length));
    }

    // What holds of the tokens' forms wherever they stand. All are looked up in a row, so that none waits for the memory of the one before it.
    private readonly void Know()
    {
        _tokens.Room(out var capitals, out var reporters);
        int capital = 0, reporter = 0;
        var tokens = _tokens.Items;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var form = _forms.Get(_text, token.Start, token.Length);
            token.Form = form;
            if (token.Kind is not (TokenKind.Punctuation or TokenKind.Symbol)) token.Traits |= form.Case;
            // A clitic with a blank in it has the hash of the clitic already.
            if (token.Hash == 0)
            {
                token.Hash = form.Hash;
                token.LemmaHash = form.Hash;
                token.Sets = form.Sets;
            }

            // No jumps: which word has a capital cannot be guessed.
            capitals[capital] = i;
            capital += token.Kind == TokenKind.Word & token.Has(TokenTraits.Capitalised) ? 1 : 0;
            reporters[reporter] = i;
            reporter += token.Sets.Meets(_reporting) ? 1 : 0;
        }

        _tokens.Keep(capital, reporter);
    }
}
