namespace Rhetor.Languages.Grammar;

/// <summary>How much of the grammar of a sentence is wanted; each step needs the ones before it.</summary>
public enum GrammarSteps
{
    /// <summary>Parts of speech only.</summary>
    Upos,

    /// <summary>Parts of speech and features.</summary>
    Feats,

    /// <summary>Parts of speech, features and lemmas.</summary>
    Lemmas,

    /// <summary>All of it, heads and relations included.</summary>
    Parse,
}
