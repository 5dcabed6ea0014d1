using System.Collections.Immutable;
using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Core.Tests;

/// <summary>Documents of plain words: sentences are parted by <c>|</c>, tokens by a space. The core needs no language for its tests.</summary>
internal static class Words
{
    public static AnnotatedDocument Document(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var position = 0;
        foreach (var sentence in text.Split('|'))
        {
            var first = tokens.Count;
            foreach (var word in sentence.Split(' '))
            {
                tokens.Add(new Token { Start = position, Length = word.Length, FormHash = TokenText.Hash(word), LemmaHash = TokenText.Hash(word) });
                position += word.Length + 1;
            }

            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Span = TextSpan.FromBounds(tokens[first].Start, tokens[^1].End),
                Tokens = new TokenRange(first, tokens.Count),
            });
        }

        return new AnnotatedDocument(new DocumentParts
        {
            Text = SourceText.From(text.Replace('|', '\n')),
            Language = "da",
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
        });
    }

    public static RuleDescriptor Rule(string marker, string name, Strength strength = Strength.Strong, string group = "") => new()
    {
        Id = $"da.{marker}.{name}",
        Title = name,
        Marker = marker,
        Language = "da",
        Strength = strength,
        Group = group,
    };
}
