namespace Rhetor.Browser.Tests;

/// <summary>A test that needs a browser, and is skipped with a plain message where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null) Skip = Chromium.Missing;
    }
}
