using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rhetor.Browser.Tests;

/// <summary>The pages of <c>rhetor compare</c> and <c>rhetor timeline</c>.</summary>
public sealed class ChartPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly Reports _reports = new();

    [BrowserFact]
    public async Task A_comparison_is_drawn_without_a_request_and_without_a_fault_that_axe_knows()
    {
        var page = _reports.Html("compare", Rows("a.jsonl", 2), Rows("b.jsonl", 9));
        await Check(page, 1);
        await using var opened = await browser.OpenAsync(page);
        (await opened.Page.Locator(".chart .point").CountAsync()).Should().Be(4, "two sets in two voices");
        (await opened.Page.GetByText("more in B").First.IsVisibleAsync()).Should().BeTrue();
    }

    [BrowserFact]
    public async Task A_timeline_is_drawn_without_a_request_and_without_a_fault_that_axe_knows()
    {
        var page = _reports.Html("timeline", Rows("a.jsonl", 3));
        await Check(page, 1);
        await using var opened = await browser.OpenAsync(page);
        (await opened.Page.Locator(".line-chart .course").CountAsync()).Should().Be(2, "a line a voice");
        await opened.Page.GetByText("Figures", new() { Exact = true }).ClickAsync();
        (await opened.Page.Locator(".line-chart tbody tr:visible").CountAsync()).Should().Be(12, "a row a month");
    }

    public void Dispose() => _reports.Dispose();

    private async Task Check(string page, int requests)
    {
        await using (var plain = await browser.OpenAsync(page))
        {
            plain.Requests.Should().HaveCount(requests);
            plain.Complaints.Should().BeEmpty();
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await browser.OpenAsync(page, new BrowserNewContextOptions { BypassCSP = true, ColorScheme = scheme });
            var result = await opened.Page.RunAxe();
            result.Violations.Select(v => $"{scheme}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(120, n.Html.Length)]))}").Should().BeEmpty();
        }
    }

    private string Rows(string name, int count) => _reports.Text(name, string.Concat(Enumerable.Range(1, 12).Select(month => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"meta":{"date":"2026-{{{month:00}}}-01"},"findings":[{"id":"RH1001","marker":"denial"}],"summary":{"author":{"denial":{{{count}}}},"reported":{"denial":{{{month % 4}}}}},"words":{"author":1000,"reported":500}}

        """))));
}
