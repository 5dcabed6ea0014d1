using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

/// <summary>The annotation of one sentence, its tokens parted by blanks.</summary>
internal sealed class Annotated
{
    internal Annotated(GrammarModel model, string sentence, GrammarSteps steps = GrammarSteps.Parse)
        : this(model, sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries), steps)
    {
    }

    internal Annotated(GrammarModel model, string[] forms, GrammarSteps steps = GrammarSteps.Parse)
    {
        var starts = new int[forms.Length];
        for (var i = 1; i < forms.Length; i++)
            starts[i] = starts[i - 1] + forms[i - 1].Length;
        var scratch = new GrammarScratch();
        model.Annotate(string.Concat(forms), starts, [.. forms.Select(form => form.Length)], steps, scratch);
        Upos = string.Join(' ', scratch.Upos.ToArray().Select(pos => pos.ToUpos()));
        Lemmas = string.Join(' ', scratch.Lemmas.ToArray());
        Feats = [.. scratch.Feats.ToArray().Select(bundle => model.FeatureBundles[bundle])];
        Heads = scratch.Heads.ToArray();
        Relations = string.Join(' ', scratch.Relations.ToArray().Select(relation => model.Relations[relation]));
    }

    internal string Upos { get; }

    internal string Lemmas { get; }

    internal string[] Feats { get; }

    internal int[] Heads { get; }

    internal string Relations { get; }
}
