using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rhetor.Browser.Tests;

public sealed class ReportTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly Reports _reports = new();

    private string English => _reports.Html("analyze", "seeds/samples/harbour-drill.en.txt", "--language", "en");

    private string Both => _reports.Html("analyze", "seeds/samples");

    [BrowserFact]
    public async Task The_page_asks_for_nothing_but_itself()
    {
        await using var opened = await browser.OpenAsync(Both);
        opened.Requests.Should().OnlyContain(url => url.StartsWith("file:", StringComparison.Ordinal)).And.HaveCount(1);
        opened.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task The_article_reads_as_it_was_written()
    {
        await using var opened = await browser.OpenAsync(English);
        await opened.Page.EvaluateAsync("document.querySelectorAll('.ref').forEach(r => r.remove())");
        var shown = Words(await opened.TextOfAsync(".body"));
        shown.Should().Be(Words(await File.ReadAllTextAsync(_reports.Sample("en"))));
        (await opened.Page.Locator(".body h3").CountAsync()).Should().Be(1);
        (await opened.Page.Locator(".body").GetAttributeAsync("lang")).Should().Be("en");

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [BrowserFact]
    public async Task A_voice_that_is_unticked_takes_its_findings_out_of_notes_article_strip_and_bars()
    {
        await using var opened = await browser.OpenAsync(English);
        var direct = await opened.Page.Locator(".note[data-voice=direct]").CountAsync();
        var all = await opened.Notes.CountAsync();
        direct.Should().BeInRange(1, all - 1);
        await opened.Page.GetByLabel("direct", new() { Exact = true }).UncheckAsync();
        (await opened.Notes.CountAsync()).Should().Be(all - direct);
        (await opened.Page.Locator(".ref:visible").CountAsync()).Should().Be(all - direct);
        (await opened.Page.Locator(".strip a:not([hidden])").CountAsync()).Should().Be(all - direct);
        (await SumOfBars(opened)).Should().Be(all - direct);
        (await opened.TextOfAsync("#status")).Should().Be(string.Create(CultureInfo.InvariantCulture, $"{all - direct} of {all} findings"));
    }

    [BrowserFact]
    public async Task Markers_speakers_and_scores_filter_too_and_reset_brings_all_back()
    {
        await using var opened = await browser.OpenAsync(English);
        var all = await opened.Notes.CountAsync();

        await opened.Page.GetByText("Markers", new() { Exact = true }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "None" }).ClickAsync();
        (await opened.Notes.CountAsync()).Should().Be(0);
        (await opened.Page.Locator(".s[data-n]:not(.quiet)").CountAsync()).Should().Be(0, "no sentence is tinted for what is filtered out");
        await opened.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Show of force" }).CheckAsync();
        (await opened.Notes.CountAsync()).Should().Be(await opened.Page.Locator(".note[data-marker=show-of-force]").CountAsync()).And.BeGreaterThan(0);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        (await opened.Notes.CountAsync()).Should().Be(all);

        await opened.Page.GetByLabel("Speaker").SelectOptionAsync("Pavel Drenko");
        (await opened.Notes.EvaluateAllAsync<string[]>("notes => notes.map(n => n.dataset.speaker)")).Should().NotBeEmpty().And.OnlyContain(s => s == "Pavel Drenko");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();

        await opened.Page.GetByLabel("Score").FillAsync("0.9");
        (await opened.Notes.EvaluateAllAsync<double[]>("notes => notes.map(n => Number(n.dataset.score))")).Should().NotBeEmpty().And.OnlyContain(s => s >= 0.9);
        opened.Complaints.Should().BeEmpty();
    }

    [BrowserFact]
    public async Task A_click_on_a_sentence_opens_its_reasons()
    {
        await using var opened = await browser.OpenAsync(English);
        (await opened.Page.Locator(".note details[open]").CountAsync()).Should().Be(0);
        await opened.Page.GetByText("flexed its muscles").First.ClickAsync();
        var note = opened.Page.Locator(".note.on");
        (await note.CountAsync()).Should().Be(1);
        (await note.GetAttributeAsync("data-marker")).Should().Be("show-of-force");
        (await note.Locator("code").First.InnerTextAsync()).Should().StartWith("en.show-of-force.");
        (await opened.Page.Locator(".s.on").InnerTextAsync()).Should().Contain("flexed its muscles");
    }

    [BrowserFact]
    public async Task Keys_step_through_the_findings_and_escape_leaves_them()
    {
        await using var opened = await browser.OpenAsync(Both);
        var all = await opened.Notes.CountAsync();
        await opened.Page.Keyboard.PressAsync("n");
        (await Current()).Should().Be("1-1");
        await opened.Page.Keyboard.PressAsync("j");
        (await Current()).Should().Be("1-2");
        (await opened.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("m1-2", "the focus goes where the reader looks");
        (await opened.TextOfAsync("#spoken")).Should().StartWith(string.Create(CultureInfo.InvariantCulture, $"2 of {all}: "));
        await opened.Page.Keyboard.PressAsync("p");
        await opened.Page.Keyboard.PressAsync("p");
        (await Current()).Should().StartWith("2-", "before the first comes the last, in the last text");
        await opened.Page.Keyboard.PressAsync("Escape");
        (await opened.Page.Locator(".note.on").CountAsync()).Should().Be(0);
        await opened.Page.GetByLabel("keys n p").UncheckAsync();
        await opened.Page.Keyboard.PressAsync("n");
        (await opened.Page.Locator(".note.on").CountAsync()).Should().Be(0, "single keys can be turned off");

        async Task<string> Current() => (await opened.Page.Locator(".note.on").GetAttributeAsync("id"))![1..];
    }

    [BrowserFact]
    public async Task Without_javascript_the_article_and_all_notes_are_there()
    {
        await using var opened = await browser.OpenAsync(English, new BrowserNewContextOptions { JavaScriptEnabled = false });
        (await opened.Page.Locator("#filters").IsVisibleAsync()).Should().BeFalse();
        (await opened.Page.Locator(".note .more:visible").CountAsync()).Should().Be(await opened.Page.Locator(".note").CountAsync()).And.BeGreaterThan(5);
        await opened.Page.Locator(".ref").First.ClickAsync();
        opened.Page.Url.Should().EndWith("#n1-1");
    }

    [BrowserFact]
    public async Task In_print_all_reasons_are_open_and_no_controls_are_left()
    {
        await using var opened = await browser.OpenAsync(English);
        await opened.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await opened.Page.Locator("#filters").IsVisibleAsync()).Should().BeFalse();
        (await opened.Page.Locator(".note .more:visible").CountAsync()).Should().Be(await opened.Page.Locator(".note").CountAsync());
    }

    [BrowserFact]
    public async Task Axe_finds_no_fault_in_light_or_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Axe runs inside the page and needs what the page's policy forbids; the policy has tests of its own.
            await using var opened = await browser.OpenAsync(Both, new BrowserNewContextOptions { BypassCSP = true, ColorScheme = scheme });
            await opened.Page.Keyboard.PressAsync("n");
            var result = await opened.Page.RunAxe();
            result.Violations.Select(v => $"{scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(120, n.Html.Length)]))}").Should().BeEmpty();
        }
    }

    [BrowserFact]
    public async Task The_page_fits_a_telephone()
    {
        await using var opened = await browser.OpenAsync(Both, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360);
    }

    public void Dispose() => _reports.Dispose();

    private static async Task<int> SumOfBars(OpenedPage opened) =>
        await opened.Page.Locator(".bars tbody td span").EvaluateAllAsync<int>("cells => cells.reduce((sum, c) => sum + (Number(c.textContent) || 0), 0)");
}
