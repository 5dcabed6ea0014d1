using Microsoft.Playwright;

namespace Rhetor.Browser.Tests;

/// <summary>A page with a record of what it did.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public OpenedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            Complaints.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Complaints { get; } = [];

    public ILocator Notes => Page.Locator(".note:visible");

    public Task<string> TextOfAsync(string selector) => Page.Locator(selector).InnerTextAsync();

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
