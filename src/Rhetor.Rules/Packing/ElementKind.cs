namespace Rhetor.Rules.Packing;

/// <summary>How packs number the elements of patterns.</summary>
internal enum ElementKind
{
    Token,
    Any,
    Phrase,
    Gap,
    At,
}
