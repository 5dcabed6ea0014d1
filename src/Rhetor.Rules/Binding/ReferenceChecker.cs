using Rhetor.Rules.Syntax;

namespace Rhetor.Rules.Binding;

/// <summary>Looks up every lexicon that a rule names.</summary>
internal sealed class ReferenceChecker(string language, LexiconTable lexicons, DiagnosticBag diagnostics)
{
    public void Check(RuleSyntax rule)
    {
        Check(rule.Pattern);
        Check(rule.Where?.PreviousSentence);
        foreach (var condition in rule.Requires.Concat(rule.Unless))
        {
            Check(condition.Before);
            Check(condition.After);
            Check(condition.Anywhere);
            Check(condition.Inside);
            Check(condition.Where?.PreviousSentence);
        }
    }

    private void Check(SequenceSyntax? sequence)
    {
        if (sequence is null) return;
        foreach (var element in sequence.Elements)
        {
            switch (element)
            {
                case TokenSyntax token:
                    Check(token.Constraints);
                    break;
                case AnySyntax any:
                    foreach (var alternative in any.Alternatives) Check(alternative);
                    break;
                case PhraseSyntax phrase:
                    Check(phrase.Values, wordsOnly: false);
                    break;
            }
        }
    }

    private void Check(ConstraintSetSyntax set)
    {
        foreach (var constraint in set.Constraints) Check(constraint.Values, wordsOnly: true);
        foreach (var not in set.Nots) Check(not);
    }

    private void Check(IReadOnlyList<ValueSyntax> values, bool wordsOnly)
    {
        foreach (var value in values)
        {
            if (!value.IsLexicon)
            {
                if (wordsOnly && PhraseWords.IsPhrase(value.Text))
                    diagnostics.Add(RuleDiagnosticIds.WrongType, value.Position, $"expected one word, found '{value.Text}'; several words in a row are a 'phrase'");
                continue;
            }

            if (lexicons.Find(language, value.Text) is not { } lexicon)
            {
                diagnostics.AddUnknown(RuleDiagnosticIds.UnknownLexicon, value.Position, "lexicon", value.Text, lexicons.Names(language));
            }
            else if (wordsOnly && lexicon.Words.Count == 0)
            {
                diagnostics.Add(RuleDiagnosticIds.WrongType, value.Position, $"expected a lexicon with single words, found only phrases in '{value.Text}'; ask for them with 'phrase'");
            }
        }
    }
}
