using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Compilation;

/// <summary>
/// One way to write each constraint and pattern: what has the same text is equal. Serves to share predicates and to make
/// fingerprints. Nothing is sorted: this runs for every token of every pattern.
/// </summary>
internal static class Canonical
{
    public static string Of(ConstraintSetSyntax set)
    {
        var text = new StringBuilder(64);
        Append(text, set);
        return text.ToString();
    }

    public static void Append(StringBuilder text, ConstraintSetSyntax set)
    {
        text.Append('{');
        foreach (var constraint in set.Constraints)
        {
            text.Append((char)('A' + (int)constraint.Kind)).Append(constraint.Name).Append(constraint.Flag ? '+' : '-');
            foreach (var value in constraint.Values) text.Append(value.IsLexicon ? '$' : '|').Append(value.Text).Append('\u0001');
        }

        foreach (var not in set.Nots) Append(text.Append('!'), not);
        text.Append('}');
    }

    public static void Append(StringBuilder text, SequenceSyntax? sequence)
    {
        if (sequence is null)
        {
            text.Append('-');
            return;
        }

        text.Append('[');
        foreach (var element in sequence.Elements) Append(text, element);
        text.Append(']');
    }

    public static void Append(StringBuilder text, WhereSyntax? where)
    {
        if (where is null)
        {
            text.Append('-');
            return;
        }

        text.Append("where(").AppendJoin(',', where.Voices).Append(';').Append(where.SpeakerKnown).Append(';')
            .AppendJoin(',', where.Stances).Append(';').AppendJoin(',', where.Clauses).Append(';').Append(where.Past)
            .Append(';').AppendJoin(',', where.Persons).Append(';').AppendJoin(',', where.Sentences).Append(';');
        Append(text, where.PreviousSentence);
        text.Append(')');
    }

    public static void Append(StringBuilder text, ConditionSyntax condition)
    {
        text.Append(condition.Id).Append('<');
        Append(text, condition.Before);
        Append(text, condition.After);
        Append(text, condition.Anywhere);
        Append(text, condition.Inside);
        Append(text, condition.Where);
        text.Append('>');
    }

    /// <summary>The first half of the SHA-256 of a body.</summary>
    public static UInt128 DigestOf(RuleBody body)
    {
        var text = new StringBuilder(1024);
        Append(text, body.Pattern);
        Append(text, body.Where);
        foreach (var condition in body.Requires) Append(text.Append('&'), condition);
        foreach (var condition in body.Unless) Append(text.Append('!'), condition);
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Append(StringBuilder text, ElementSyntax element)
    {
        switch (element)
        {
            case TokenSyntax token:
                Append(text, token.Constraints);
                break;
            case AnySyntax any:
                text.Append('(');
                foreach (var alternative in any.Alternatives) Append(text, alternative);
                text.Append(')');
                break;
            case PhraseSyntax phrase:
                text.Append('"');
                foreach (var value in phrase.Values) text.Append(value.IsLexicon ? '$' : ' ').Append(value.Text).Append('|');
                text.Append('"');
                break;
            case GapSyntax gap:
                text.Append("gap").Append(gap.Maximum).Append(gap.WithinClause ? 'c' : 's');
                break;
            case AtSyntax at:
                text.Append("at").Append((int)at.Place);
                break;
        }

        if (!element.Repeat.IsOnce) text.Append('{').Append(element.Repeat.Minimum).Append(',').Append(element.Repeat.Maximum).Append('}');
        if (element.Capture is { } capture) text.Append('@').Append(capture);
    }
}
