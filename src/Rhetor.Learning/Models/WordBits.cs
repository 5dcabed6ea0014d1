namespace Rhetor.Learning.Models;

/// <summary>Small facts of a word.</summary>
[Flags]
internal enum WordBits
{
    None = 0,

    /// <summary>It is of a class that is masked.</summary>
    IsMasked = 1,

    /// <summary>It is of classes that are not.</summary>
    HasClasses = 2,

    /// <summary>Its own n-grams are added up.</summary>
    HasSums = 4,
}
