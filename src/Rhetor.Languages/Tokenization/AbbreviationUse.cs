namespace Rhetor.Languages.Tokenization;

/// <summary>How an abbreviation behaves before a capital letter.</summary>
internal enum AbbreviationUse : byte
{
    /// <summary>It leads into what follows ("Mr.", "f.eks."): no sentence ends with it.</summary>
    Leads,

    /// <summary>It may end a sentence ("p.m.", "osv."): a capital letter after it decides.</summary>
    MayEnd,

    /// <summary>It leads into a number only ("No. 5", "kl. 9"); before anything else the full stop ends a sentence.</summary>
    BeforeNumber,

    /// <summary>It may end a sentence, but names go on after it too ("U.S. Seventh Fleet"): only a typical sentence opener decides.</summary>
    MayEndBeforeStarter,
}
