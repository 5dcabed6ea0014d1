using Rhetor.Rules.Binding;
using Rhetor.Rules.Syntax;
using Rhetor.Text;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// Makes a program of a pattern, as K. Thompson's construction does ("Regular expression search algorithm", CACM 11:6, 1968),
/// with tokens in the place of characters.
/// </summary>
internal sealed class ProgramBuilder(string language, LexiconTable lexicons, PredicateTable predicates, bool isBackward)
{
    private readonly List<Instruction> _code = [];
    private readonly List<string> _captures = [];

    public static PatternProgram Build(SequenceSyntax pattern, string language, LexiconTable lexicons, PredicateTable predicates, bool isBackward)
    {
        var builder = new ProgramBuilder(language, lexicons, predicates, isBackward);
        builder.Sequence(pattern);
        builder._code.Add(new Instruction(OpCode.Match));
        return new PatternProgram([.. builder._code], [.. builder._captures], isBackward);
    }

    private void Sequence(SequenceSyntax sequence)
    {
        if (isBackward)
        {
            for (var i = sequence.Elements.Count - 1; i >= 0; i--) Element(sequence.Elements[i]);
        }
        else
        {
            foreach (var element in sequence.Elements) Element(element);
        }
    }

    private void Element(ElementSyntax element)
    {
        var capture = -1;
        if (element.Capture is { } name)
        {
            capture = _captures.IndexOf(name);
            if (capture < 0)
            {
                capture = _captures.Count;
                _captures.Add(name);
            }

            _code.Add(new Instruction(OpCode.Save, isBackward ? (2 * capture) + 2 : (2 * capture) + 1));
        }

        Repeated(element);
        if (capture >= 0) _code.Add(new Instruction(OpCode.Save, isBackward ? (2 * capture) + 1 : (2 * capture) + 2));
    }

    private void Repeated(ElementSyntax element)
    {
        var repeat = element.Repeat;
        for (var i = 0; i < repeat.Minimum; i++) Once(element);
        if (repeat.Maximum < 0)
        {
            var split = Emit(OpCode.Split);
            Once(element);
            _code.Add(new Instruction(OpCode.Jump, split));
            Patch(split, split + 1, _code.Count);
            return;
        }

        var splits = new List<int>();
        for (var i = repeat.Minimum; i < repeat.Maximum; i++)
        {
            splits.Add(Emit(OpCode.Split));
            Once(element);
        }

        foreach (var split in splits) Patch(split, split + 1, _code.Count);
    }

    private void Once(ElementSyntax element)
    {
        switch (element)
        {
            case TokenSyntax { Constraints.IsEmpty: true }:
                Emit(OpCode.Any);
                break;
            case TokenSyntax token:
                _code.Add(new Instruction(OpCode.Token, predicates.Intern(token.Constraints)));
                break;
            case AnySyntax any:
                Alternatives(any);
                break;
            case PhraseSyntax phrase:
                Phrases(phrase);
                break;
            case GapSyntax gap:
                Gap(gap);
                break;
            case AtSyntax at:
                _code.Add(new Instruction(OpCode.At, (int)at.Place));
                break;
        }
    }

    private void Alternatives(AnySyntax any)
    {
        var jumps = new List<int>();
        for (var i = 0; i < any.Alternatives.Count; i++)
        {
            var isLast = i == any.Alternatives.Count - 1;
            var split = isLast ? -1 : Emit(OpCode.Split);
            Sequence(any.Alternatives[i]);
            if (isLast) break;
            jumps.Add(Emit(OpCode.Jump));
            Patch(split, split + 1, _code.Count);
        }

        foreach (var jump in jumps) Patch(jump, _code.Count, 0);
    }

    private void Gap(GapSyntax gap)
    {
        if (gap.WithinClause) Emit(OpCode.NoEdge);
        var splits = new List<int>();
        for (var i = 0; i < gap.Maximum; i++)
        {
            splits.Add(Emit(OpCode.Split));
            Emit(OpCode.Any);
            if (gap.WithinClause) Emit(OpCode.NoEdge);
        }

        foreach (var split in splits) Patch(split, split + 1, _code.Count);
    }

    private void Phrases(PhraseSyntax phrase)
    {
        var root = new TrieNode();
        foreach (var text in PhraseTexts.Of(phrase, language, lexicons))
        {
            var words = PhraseWords.Split(text);
            if (isBackward) words.Reverse();
            var node = root;
            foreach (var word in words) node = node.Next(TokenText.Hash(word));
            node.IsEnd = true;
        }

        var jumps = new List<int>();
        Trie(root, jumps);
        foreach (var jump in jumps) Patch(jump, _code.Count, 0);
    }

    private int Trie(TrieNode node, List<int> jumps)
    {
        var entry = _code.Count;
        if (node.IsEnd)
        {
            if (node.Children.Count == 0)
            {
                jumps.Add(Emit(OpCode.Jump));
                return entry;
            }

            // The longer phrase first; the jump out second.
            var split = Emit(OpCode.Split);
            var jump = Emit(OpCode.Jump);
            jumps.Add(jump);
            Patch(split, _code.Count, jump);
        }

        var words = new Dictionary<ulong, int>(node.Children.Count);
        _code.Add(new Instruction(OpCode.Word, predicates.Sets.Of(node.Children.Keys, WordKey.Either)) { Words = words });
        foreach (var (hash, child) in node.Children) words[hash] = Trie(child, jumps);
        return entry;
    }

    private int Emit(OpCode code)
    {
        _code.Add(new Instruction(code));
        return _code.Count - 1;
    }

    private void Patch(int at, int x, int y)
    {
        var instruction = _code[at];
        instruction.X = x;
        instruction.Y = y;
        _code[at] = instruction;
    }

    private sealed class TrieNode
    {
        public Dictionary<ulong, TrieNode> Children { get; } = [];

        public bool IsEnd { get; set; }

        public TrieNode Next(ulong hash)
        {
            if (!Children.TryGetValue(hash, out var child)) Children[hash] = child = new TrieNode();
            return child;
        }
    }
}
