namespace Rhetor.Learning.Features;

/// <summary>Takes the forms of a sentence one by one, in place of the n-grams that lie within them.</summary>
internal interface IFormSink
{
    /// <summary>Takes a form.</summary>
    /// <param name="hash">What stands for it: the same for the same form.</param>
    /// <param name="form">Its characters; empty for punctuation and for what is masked.</param>
    void Add(ulong hash, ReadOnlySpan<char> form);
}
