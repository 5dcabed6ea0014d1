using Rhetor.Languages.Grammar;

namespace Rhetor.Languages.Tests.Grammar;

internal static class ModelFiles
{
    internal static byte[] Save(GrammarModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    internal static GrammarModel Load(byte[] bytes) => GrammarModel.Load(new MemoryStream(bytes), "grammar.bin");
}
