namespace Rhetor.Languages.Generic;

/// <summary>The layer that fits every language and script: tokens, sentences, quotations, headlines.</summary>
internal static class GenericPack
{
    public static LanguagePack Create() => new() { Code = "und" };
}
