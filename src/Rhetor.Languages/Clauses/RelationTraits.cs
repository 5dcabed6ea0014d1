namespace Rhetor.Languages.Clauses;

/// <summary>What clauses ask of a word's relation to its head, as bits; subtypes count as their type where the name says no more.</summary>
[Flags]
internal enum RelationTraits : ushort
{
    None = 0,
    Subject = 1,
    PassiveSubject = 2,
    ClausalSubject = 4,
    Expletive = 8,
    Object = 16,
    Complement = 32,
    Auxiliary = 64,
    PassiveAuxiliary = 128,
    Copula = 256,
    OpenComplement = 512,
    Mark = 1024,

    /// <summary>The head of a main clause: the root, what is joined to it, or a word whose relation is not known.</summary>
    Main = 2048,

    /// <summary>Joined to a word before it.</summary>
    Conjunct = 4096,
}
