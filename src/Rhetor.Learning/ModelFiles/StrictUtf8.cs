using System.Text;

namespace Rhetor.Learning.ModelFiles;

internal static class StrictUtf8
{
    /// <summary>UTF-8 that refuses what is not UTF-8, instead of mending it.</summary>
    public static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
