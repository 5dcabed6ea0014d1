namespace Rhetor.Languages.Grammar.Features;

/// <summary>A choice of <see cref="UposParts"/>. A type of its own where the choice is fixed, so that the compiler leaves out the rest.</summary>
internal interface IUposParts
{
    bool Has(UposParts part);
}

/// <summary>Any choice.</summary>
internal readonly struct SomeParts(UposParts parts) : IUposParts
{
    private readonly UposParts _parts = parts;

    public bool Has(UposParts part) => (_parts & part) != 0;
}

/// <summary>What cannot be remembered of single words.</summary>
internal readonly struct TogetherOnly : IUposParts
{
    public bool Has(UposParts part) => part == UposParts.Together;
}
