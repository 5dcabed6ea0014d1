using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

/// <summary>What a grammar remembers must not change what it says.</summary>
public sealed class GrammarHabitTests
{
    private static readonly ShippedGrammars Shipped = new();

    private static readonly string[] Sentences =
    [
        "Regeringen afviser kritikken .", "The ministers rejected the claims .", "Vi har ikke set en plan , siger hun .",
        "\" It is over , \" he said .", "Hvis de angriber , svarer vi .", "A new report says nothing of it .", "KRAVET ER KLART", "5 % af de 12 byer",
    ];

    [Fact]
    public void A_scratch_that_served_other_words_and_other_models_gives_what_a_new_one_gives()
    {
        var used = new GrammarScratch();
        for (var round = 0; round < 3; round++)
        {
            // More words than are kept, so that places are taken over.
            for (var i = 0; i < 3000; i++) Read("da", string.Join(' ', Enumerable.Range(0, 8).Select(k => $"ord{i * 8 + k}")), used);
            foreach (var sentence in Sentences)
            {
                foreach (var language in (string[])["da", "en"])
                    Read(language, sentence, used).Should().Be(Read(language, sentence, new GrammarScratch()), sentence);
            }
        }
    }

    [Fact]
    public void Many_threads_with_one_model_say_what_one_thread_says()
    {
        var alone = Sentences.Select(sentence => Read("da", sentence, new GrammarScratch())).ToArray();
        Parallel.For(0, 32, _ =>
        {
            var scratch = new GrammarScratch();
            for (var i = 0; i < Sentences.Length; i++) Read("da", Sentences[i], scratch).Should().Be(alone[i]);
        });
    }

    [Fact]
    public void Words_of_any_script_and_length_have_a_reading_that_does_not_depend_on_what_was_read_before()
    {
        string[] sentences =
        [
            "السلام عليكم", "我 爱 北京", "Москва и Киев", "🙂 👨‍👩‍👧 !", "\uD800 \uDC00 a\u0301b\u0308", "x\u00ADy ﬁn ẞ ǅ", new string('å', 5000) + " er lang",
            "... --- 1.000,50 15/3", "e\u0301te\u0301 co\u0308op", "ΑΘΗΝΑ ΚΑΙ", "ไทย", "\u200B\u200B \uFEFF",
        ];
        var used = new GrammarScratch();
        foreach (var language in (string[])["en", "da", "en"])
        {
            foreach (var sentence in sentences) Read(language, sentence, used).Should().Be(Read(language, sentence, new GrammarScratch()), sentence);
        }
    }

    [Fact]
    public void A_model_that_has_watched_itself_says_the_same_of_what_it_has_seen_often()
    {
        var raw = Path.GetTempFileName();
        try
        {
            var options = new GrammarTrainingOptions { Epochs = 3 };
            File.WriteAllLines(raw, Enumerable.Repeat("Katten ser fuglen .", 300).Append("Hunden jager bilen ."));
            var watched = GrammarTrainer.Train(Treebanks.Danish, "da", options with { RawTextFiles = [raw] });
            var seen = new Annotated(watched, "Katten ser fuglen .");
            seen.Upos.Should().Be("NOUN VERB NOUN PUNCT");
            seen.Heads.Should().Equal(1, -1, 1, 1);
            seen.Relations.Should().Be("nsubj root obj punct");
            new Annotated(ModelFiles.Load(ModelFiles.Save(watched)), "Katten ser fuglen .").Relations.Should().Be(seen.Relations);
            ModelFiles.Save(ModelFiles.Load(ModelFiles.Save(watched))).Should().Equal(ModelFiles.Save(watched));
        }
        finally
        {
            File.Delete(raw);
        }
    }

    private static string Read(string language, string sentence, GrammarScratch scratch)
    {
        var forms = sentence.Split(' ');
        var starts = new int[forms.Length];
        for (var i = 1; i < forms.Length; i++) starts[i] = starts[i - 1] + forms[i - 1].Length + 1;
        Shipped.Get(language)!.Annotate(sentence, starts, [.. forms.Select(f => f.Length)], GrammarSteps.Parse, scratch);
        return string.Join(' ', Enumerable.Range(0, scratch.Count).Select(i =>
            $"{scratch.Upos[i]}/{scratch.Feats[i]}/{scratch.Lemmas[i]}/{scratch.Heads[i]}/{scratch.Relations[i]}"));
    }
}
