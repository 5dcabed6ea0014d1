using Microsoft.Playwright;

namespace Rhetor.Browser.Tests;

/// <summary>Takes the picture that the README shows. RHETOR_UPDATE_SNAPSHOTS=1 writes it to docs/images.</summary>
public sealed class ScreenshotTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private const int Limit = 400 * 1024;

    private readonly Reports _reports = new();

    [BrowserFact]
    public async Task The_picture_in_the_readme_is_of_this_report()
    {
        var page = _reports.Html("analyze", "seeds/samples/harbour-drill.en.txt", "--language", "en");
        await using var opened = await browser.OpenAsync(page, new BrowserNewContextOptions { ColorScheme = ColorScheme.Light, ViewportSize = new ViewportSize { Width = 1180, Height = 900 } });
        await opened.Page.Locator(".ref[aria-label*='Ultimatum, direct speech']").First.ClickAsync();
        await opened.Page.EvaluateAsync("scrollTo(0, document.querySelector('.reading').getBoundingClientRect().top + scrollY - 62)");
        var picture = await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Scale = ScreenshotScale.Css });
        picture.Length.Should().BeLessThan(Limit);
        if (Environment.GetEnvironmentVariable("RHETOR_UPDATE_SNAPSHOTS") == "1") await File.WriteAllBytesAsync(Shown, picture);
        File.Exists(Shown).Should().BeTrue("the README shows it");
    }

    public void Dispose() => _reports.Dispose();

    private static string Shown { get; } = Path.Combine(Reports.Repository, "docs", "images", "report.png");
}
