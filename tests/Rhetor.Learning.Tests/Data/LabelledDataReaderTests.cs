using Rhetor.Documents;
using Rhetor.Learning.Data;
using Rhetor.Markers;

namespace Rhetor.Learning.Tests.Data;

public sealed class LabelledDataReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rhetor-labels-");

    private static LabelVocabulary Known { get; } = LabelVocabulary.Of(new MarkerCatalog(
    [
        new Marker { Id = "RH1001", Slug = "denial", Title = "Denial", Description = "Denies." },
        new Marker { Id = "RH1101", Slug = "accusation", Title = "Accusation", Description = "Accuses." },
    ]));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_line_of_JSON_becomes_a_sentence_with_all_that_it_says()
    {
        var path = Write("a.jsonl", """{"id": "1", "lang": "da", "text": "Det passer ikke.", "labels": ["RH1001"], "voice": "direct", "speaker": "Bo", "context": "Han blev spurgt.", "source": "own", "group": "g"}""");

        LabelledDataReader.Read([path], Known).Sentences.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = "1", Language = "da", Text = "Det passer ikke.", Labels = new[] { "denial" }, Voice = (Voice?)Voice.Direct,
            Speaker = "Bo", Context = "Han blev spurgt.", Source = "own", Group = "g", Line = 1,
        });
    }

    [Fact]
    public void Every_faulty_line_is_named_and_the_others_are_read()
    {
        var path = Write(
            "b.jsonl",
            """{"text": "Ja.", "labels": []}""",
            """{"text": "Nej.", "labels": ["denail"]}""",
            """{"text": "Nej.", "labels": """,
            """{"labels": []}""",
            """{"text": "Nej.", "labels": "denial"}""",
            """{"text": "Nej.", "labels": [], "voice": "loud"}""",
            "[]",
            """{"text": "Jo.", "labels": ["accusation"]}""");

        var dataset = LabelledDataReader.Read([path], Known, "da");

        dataset.Sentences.Select(s => s.Text).Should().Equal("Ja.", "Jo.");
        dataset.Faults.Select(f => f.Line).Should().Equal(2, 3, 4, 5, 6, 7);
        dataset.Faults[0].ToString().Should().Be($"{path}:2: error: unknown marker 'denail'; did you mean 'denial'?");
        dataset.Faults[2].Message.Should().Contain("'text'");
        dataset.Faults[4].Message.Should().Contain("'loud'");
    }

    [Fact]
    public void An_open_vocabulary_takes_any_label_as_a_marker_of_its_own()
    {
        var path = Write("c.jsonl", """{"text": "Hej.", "labels": ["Direct_NegEval"]}""");

        LabelledDataReader.Read([path], LabelVocabulary.Open).Labels.Should().Equal("Direct_NegEval");
    }

    [Fact]
    public void CSV_with_quoted_fields_and_line_breaks_is_read_by_its_header()
    {
        var path = Write("d.csv", "labels,text", "\"denial;accusation\",\"Nej, sagde \"\"han\"\",", "og gik.\"", ",Ja.");

        var dataset = LabelledDataReader.Read([path], Known, "da");

        dataset.Faults.Should().BeEmpty();
        dataset.Sentences.Select(s => s.Text).Should().Equal("Nej, sagde \"han\",\nog gik.", "Ja.");
        dataset.Sentences[0].Labels.Should().Equal("denial", "accusation");
        dataset.Sentences[1].Line.Should().Be(4);
    }

    [Fact]
    public void A_CSV_row_with_a_field_too_many_is_named_and_the_others_are_read()
    {
        var path = Write("e.csv", "text,labels", "Nej,denial,", "Ja,");

        var dataset = LabelledDataReader.Read([path], Known, "da");

        dataset.Faults.Should().ContainSingle().Which.ToString().Should().Be($"{path}:2: error: expected 2 fields, found 3");
        dataset.Sentences.Should().ContainSingle();
    }

    [Fact]
    public void Every_line_that_a_span_of_the_PTC_layout_touches_bears_its_label()
    {
        Write("article1.txt", "Title", "", "It never happened 😀 at all.", "They did it.");
        Write("article1.labels.tsv", "1\tdenial\t7\t15", "1\taccusation\t29\t38", "1\taccusation\tx\t38");

        var dataset = LabelledDataReader.Read([_folder.FullName], Known, "en");

        dataset.Sentences.Select(s => string.Join('+', s.Labels)).Should().Equal("", "denial+accusation", "accusation");
        dataset.Sentences.Should().OnlyContain(s => s.Group == "article1");
        dataset.Faults.Should().ContainSingle().Which.Line.Should().Be(3);
    }

    [Theory]
    [InlineData("missing.jsonl", "no such file or folder")]
    [InlineData("notes.docx", "expected a .jsonl")]
    public void A_path_that_cannot_be_read_is_a_fault_and_not_a_crash(string name, string expected)
    {
        if (name == "notes.docx") Write(name, "x");

        LabelledDataReader.Read([Path.Combine(_folder.FullName, name)], Known).Faults.Should().ContainSingle().Which.Message.Should().Contain(expected);
    }

    [Fact]
    public void The_same_text_with_other_labels_and_an_id_given_twice_are_warned_of()
    {
        var path = Write(
            "f.jsonl",
            """{"id": "1", "text": "Nej.", "labels": ["denial"]}""",
            """{"id": "1", "text": "nej.", "labels": []}""",
            """{"id": "2", "text": "Nej.", "labels": [], "context": "Var det jer?"}""");

        var faults = DatasetChecker.Check(LabelledDataReader.Read([path], Known, "da"));

        faults.Should().OnlyContain(f => f.IsWarning && f.Line == 2);
        faults.Select(f => f.Message).Should().SatisfyRespectively(
            first => first.Should().Contain("id '1'"),
            second => second.Should().Contain("other labels"));
    }

    [Fact]
    public void A_group_on_both_sides_of_a_split_is_warned_of_once()
    {
        var one = LabelledDataReader.Read([Write("g.jsonl", """{"text": "A.", "labels": [], "group": "x"}""")], Known);
        var other = LabelledDataReader.Read([Write("h.jsonl", """{"text": "B.", "labels": [], "group": "x"}""", """{"text": "C.", "labels": [], "group": "x"}""")], Known);

        DatasetChecker.CheckSplit(one, other).Should().ContainSingle().Which.Message.Should().Contain("'x'");
    }

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }
}
