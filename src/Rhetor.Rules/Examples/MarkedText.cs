using System.Collections.Immutable;
using System.Text;
using Rhetor.Text;

namespace Rhetor.Rules;

/// <summary>
/// A text with marked spans: <c>[|…|]</c> marks one, <c>{|name:…|}</c> one with a name. The markup is that of Roslyn's tests; it
/// may nest, and is taken out, so that the spans refer to the plain text. Immutable.
/// </summary>
public sealed class MarkedText
{
    private MarkedText(string markup, string text, ImmutableArray<TextSpan> spans, ImmutableArray<NamedSpan> named)
    {
        Markup = markup;
        Text = text;
        Spans = spans;
        NamedSpans = named;
    }

    /// <summary>The text as written.</summary>
    public string Markup { get; }

    /// <summary>The text without markup.</summary>
    public string Text { get; }

    /// <summary>The spans without a name in the order of their starts, in UTF-16 code units of <see cref="Text"/>.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The spans with a name, in the order of their starts.</summary>
    public ImmutableArray<NamedSpan> NamedSpans { get; }

    /// <summary>Reads markup.</summary>
    /// <exception cref="FormatException">A mark does not close, or closes what was not opened.</exception>
    public static MarkedText Parse(string markup) =>
        TryParse(markup, out var text, out var fault) ? text! : throw new FormatException(fault);

    /// <summary>Reads markup, or says what is wrong with it.</summary>
    public static bool TryParse(string markup, out MarkedText? text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var plain = new StringBuilder(markup.Length);
        var open = new Stack<(int Start, string? Name)>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var named = ImmutableArray.CreateBuilder<NamedSpan>();
        (text, fault) = (null, null);
        for (var i = 0; i < markup.Length; i++)
        {
            var two = i + 1 < markup.Length ? markup.AsSpan(i, 2) : [];
            if (two is "[|")
            {
                open.Push((plain.Length, null));
                i++;
            }
            else if (two is "{|")
            {
                var colon = markup.IndexOf(':', i);
                if (colon < 0)
                {
                    fault = "expected {|name:…|}, found {| without a name";
                    return false;
                }

                open.Push((plain.Length, markup[(i + 2)..colon]));
                i = colon;
            }
            else if (two is "|]" or "|}")
            {
                var isNamed = two[1] == '}';
                if (open.Count == 0 || (open.Peek().Name is not null) != isNamed)
                {
                    fault = $"expected an opening mark before {two}";
                    return false;
                }

                var (start, name) = open.Pop();
                var span = TextSpan.FromBounds(start, plain.Length);
                if (name is null) spans.Add(span);
                else named.Add(new NamedSpan(name, span));
                i++;
            }
            else
            {
                plain.Append(markup[i]);
            }
        }

        if (open.Count > 0)
        {
            fault = $"expected {(open.Peek().Name is null ? "|]" : "|}")} after what is marked";
            return false;
        }

        spans.Sort();
        named.Sort((a, b) => a.Span.CompareTo(b.Span));
        text = new MarkedText(markup, plain.ToString(), spans.ToImmutable(), named.ToImmutable());
        return true;
    }

    /// <summary>A text with marks around spans: the inverse of <see cref="Parse"/>.</summary>
    public static string Render(string text, IEnumerable<TextSpan> spans)
    {
        var result = new StringBuilder(text);
        var marks = spans.SelectMany(s => new[] { (At: s.Start, Mark: "[|", Order: 1), (At: s.End, Mark: "|]", Order: 0) })
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Order);
        foreach (var (at, mark, _) in marks) result.Insert(at, mark);
        return result.ToString();
    }
}
