using Microsoft.Playwright;

namespace Rhetor.Browser.Tests;

/// <summary>One browser for all tests; every test opens pages of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>Opens a file of the disk and records whatever the page asks for, says or tries.</summary>
    internal async Task<OpenedPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        var opened = new OpenedPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return opened;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
