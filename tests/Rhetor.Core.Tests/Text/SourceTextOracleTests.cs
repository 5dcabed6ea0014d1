using FsCheck;
using FsCheck.Fluent;
using Rhetor.Text;
using Oracle = Microsoft.CodeAnalysis.Text.SourceText;

namespace Rhetor.Core.Tests.Text;

/// <summary>Our lines are Roslyn's lines.</summary>
public sealed class SourceTextOracleTests
{
    private static readonly Arbitrary<string> Texts =
        Gen.Elements('a', 'å', ' ', '\n', '\r', '\u0085', '\u2028', '\u2029', '\uD83D', '\uDE00').ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void Lines_and_positions_are_those_of_Roslyn() => Check.QuickThrowOnFailure(Prop.ForAll(Texts, text =>
    {
        var ours = SourceText.From(text);
        var theirs = Oracle.From(text);
        if (ours.Lines.Count != theirs.Lines.Count) return false;
        for (var i = 0; i < ours.Lines.Count; i++)
        {
            if (ours.Lines[i].Span.Start != theirs.Lines[i].Start || ours.Lines[i].Span.End != theirs.Lines[i].End) return false;
            if (ours.Lines[i].SpanIncludingLineBreak.End != theirs.Lines[i].EndIncludingLineBreak) return false;
        }

        for (var position = 0; position <= text.Length; position++)
        {
            var (mine, other) = (ours.Lines.GetLinePosition(position), theirs.Lines.GetLinePosition(position));
            if (mine.Line != other.Line || mine.Character != other.Character) return false;
            if (ours.Lines.GetPosition(mine) != position) return false;
        }

        return true;
    }));

    [Fact]
    public void A_change_makes_the_text_that_Roslyn_makes()
    {
        var change = new TextChange(TextSpan.FromBounds(5, 8), "øst");

        SourceText.From("Vind vest i dag").WithChange(change).ToString()
            .Should().Be(Oracle.From("Vind vest i dag").WithChanges(new Microsoft.CodeAnalysis.Text.TextChange(new(5, 3), "øst")).ToString());
    }

    [Fact]
    public void A_location_reads_as_compilers_print_it()
    {
        SourceText.From("En\nTo tre", "avis.txt").GetLocation(new TextSpan(6, 3)).ToString().Should().Be("avis.txt:2:4");
    }

    [Fact]
    public void The_digest_is_that_of_the_UTF8_bytes()
    {
        SourceText.From("abc").GetSha256().Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
