using Rhetor.Analysis;
using Rhetor.Documents;
using Rhetor.Text;

namespace Rhetor.Core.Tests.Analysis;

public sealed class WordClassTableTests
{
    private static readonly WordClassTable Table = WordClassTable.Create(
    [
        ("weapons", "missil", false),
        ("danger", "missil", false),
        ("days", "fredag", true),
        ("idioms", "vise tænder", false),
    ]);

    [Fact]
    public void A_word_is_in_every_class_that_names_its_lemma()
    {
        Classes(Table.OfLemma(Token("Missilerne", "missil"))).Should().Equal("danger", "weapons");
    }

    [Fact]
    public void A_class_of_forms_asks_for_the_form()
    {
        Classes(Table.OfForm(Token("Fredag", "fredag"))).Should().Equal("days");
        Classes(Table.OfForm(Token("fredagen", "fredag"))).Should().BeEmpty();
    }

    [Fact]
    public void Words_of_several_parts_are_no_class_of_words()
    {
        Table.Names.Should().Equal("danger", "days", "weapons");
    }

    private static Token Token(string form, string lemma) =>
        new() { Start = 0, Length = form.Length, FormHash = TokenText.Hash(form), LemmaHash = TokenText.Hash(lemma) };

    private static string[] Classes(ReadOnlySpan<int> indices) => [.. indices.ToArray().Select(i => Table.Names[i])];
}
