using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

public sealed class GrammarTrainerTests
{
    private static readonly GrammarTrainingOptions Quick = new() { Epochs = 5, Licence = "CC0" };

    [Fact]
    public void A_trained_grammar_annotates_a_sentence_that_it_has_not_seen()
    {
        var seen = new Annotated(GrammarTrainer.Train(Treebanks.Danish, "da", Quick), "Katten jager hunden .");
        seen.Upos.Should().Be("NOUN VERB NOUN PUNCT");
        seen.Lemmas.Should().Be("kat jage hund .");
        seen.Feats[0].Should().Be("Definite=Def|Number=Sing");
        seen.Heads.Should().Equal(1, -1, 1, 1);
        seen.Relations.Should().Be("nsubj root obj punct");
    }

    [Fact]
    public void Any_script_will_do()
    {
        var seen = new Annotated(GrammarTrainer.Train(Treebanks.Ukrainian, "uk", Quick), "Мати знає рибу");
        seen.Upos.Should().Be("NOUN VERB NOUN");
        seen.Lemmas.Should().Be("мати знати риба");
        seen.Feats.Should().Equal("Case=Nom", "", "Case=Acc");
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var first = ModelFiles.Save(GrammarTrainer.Train(Treebanks.Danish, "da", Quick));
        ModelFiles.Save(GrammarTrainer.Train(Treebanks.Danish, "da", Quick)).Should().Equal(first);
    }

    [Fact]
    public void A_treebank_of_bare_tags_teaches_tags_and_no_trees()
    {
        var treebank = Treebanks.Read(string.Concat(Enumerable.Repeat(
            "1\thun\t_\tPRON\t_\t_\t_\t_\t_\t_\n2\tløber\t_\tVERB\t_\t_\t_\t_\t_\t_\n\n", 12)));
        var seen = new Annotated(GrammarTrainer.Train(treebank, "da", Quick), "hun løber");
        seen.Upos.Should().Be("PRON VERB");
        seen.Lemmas.Should().Be("hun løber");
        seen.Heads.Should().Equal(-1, -1);
    }

    [Fact]
    public void A_treebank_without_parts_of_speech_is_refused()
    {
        var train = () => GrammarTrainer.Train(Treebanks.Read("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n"), "da", Quick);
        train.Should().Throw<ArgumentException>().WithMessage("*no sentence with parts of speech*");
    }

    [Fact]
    public void Training_stops_when_asked_to()
    {
        var train = () => GrammarTrainer.Train(Treebanks.Danish, "da", Quick, null, new CancellationToken(canceled: true));
        train.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Raw_text_groups_the_words_that_the_treebank_lacks()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var raw = Path.Combine(folder.FullName, "raw.txt");
            File.WriteAllLines(raw, from word in new[] { "hunden", "katten", "gravko" } from verb in new[] { "ser", "jager", "kender" } from n in Enumerable.Range(0, 4) select $"{word} {verb} bolden.");
            var model = GrammarTrainer.Train(Treebanks.Danish, "da", Quick with { RawTextFiles = [raw] });
            new Annotated(model, "gravko ser bolden").Upos.Should().Be("NOUN VERB NOUN");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_model_file_and_its_card_are_written_side_by_side()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var treebank = Path.Combine(folder.FullName, "train.conllu");
            using (var writer = new StreamWriter(treebank))
            {
                foreach (var sentence in Treebanks.Danish)
                    Rhetor.Languages.Grammar.Conllu.ConlluWriter.Write(writer, sentence);
            }

            var output = Path.Combine(folder.FullName, "da");
            GrammarTrainer.TrainTo([treebank], "da", Quick with { DevelopmentFiles = [treebank] }, output);
            File.ReadAllText(Path.Combine(output, "grammar.license.md")).Should().Contain("inherit: CC0").And.Contain("| part of speech (UPOS) | 1.0000 |");
            using var file = File.OpenRead(Path.Combine(output, "grammar.bin"));
            GrammarModel.Load(file, "grammar.bin").Info.Should().Be(new GrammarModelInfo("da", "CC0", 36, 144, 1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_grammar_scores_full_marks_on_what_it_was_trained_on()
    {
        var scores = GrammarEvaluator.Evaluate(GrammarTrainer.Train(Treebanks.Danish, "da", Quick), Treebanks.Danish);
        scores.Upos.Value.Should().Be(1);
        scores.Lemmas.Value.Should().Be(1);
        scores.Subjects.F1.Should().Be(1);
        scores.Objects.Gold.Should().Be(36);
    }
}
