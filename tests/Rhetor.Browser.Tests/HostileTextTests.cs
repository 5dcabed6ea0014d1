namespace Rhetor.Browser.Tests;

public sealed class HostileTextTests(BrowserFixture browser) : IClassFixture<BrowserFixture>, IDisposable
{
    // Every way out of text that HTML and JavaScript know, in sentences that the rules mark.
    private static readonly string[] Attacks =
    [
        "<script>document.title = 'owned'</script>",
        "</script><script>document.title = 'owned'</script>",
        "</style><img src=x onerror=\"document.title='owned'\">",
        "\" onmouseover=\"document.title='owned'\" autofocus onfocus=\"document.title='owned'\" x=\"",
        "' onclick='document.title=1' '",
        "` onclick=`document.title=1`",
        "<svg onload=document.title='owned'><a xlink:href=\"javascript:document.title='owned'\">x</a></svg>",
        "<iframe srcdoc=\"<script>parent.document.title='owned'</script>\"></iframe>",
        "<!-- --><base href=//example.org/><meta http-equiv=refresh content='0;url=//example.org'>",
        "]]><![CDATA[<script>document.title='owned'</script>",
        "&lt;script&gt;document.title='owned'&lt;/script&gt; &amp; &#60;b&#62; &copy;",
        "</article></section></main></body></html><h1>gone</h1>",
        "{\"x\":\"</script><script>document.title='owned'</script>\"}\u2028alert(1)\u2029",
        "javascript:document.title='owned'",
        "\u202Egnp.exe\u202C \u2066x\u2069 \u0007",
        "<details open ontoggle=document.title='owned'><summary>x</summary></details>",
    ];

    private readonly Reports _reports = new();

    [BrowserFact]
    public async Task Nothing_in_a_text_is_ever_executed()
    {
        var sentences = Attacks.SelectMany(a => new[] { $"A bloodthirsty crowd {a} came to the pier.", $"“We have not touched any cable {a},” said Pavel {a} Drenko." });
        var path = _reports.Text("\"><img src=x onerror=document.title=1>.txt", string.Join("\n\n", sentences));
        await using var opened = await browser.OpenAsync(_reports.Html("analyze", path, "--language", "en"));
        await opened.Page.WaitForTimeoutAsync(200);
        (await opened.Page.TitleAsync()).Should().Be("Rhetor report");
        opened.Complaints.Should().BeEmpty("nothing even tried what the policy forbids");
        opened.Requests.Should().HaveCount(1);
        (await opened.Page.Locator("img, iframe, base, meta[http-equiv=refresh], svg[onload], [onerror], [onclick], [onmouseover], [onfocus], [ontoggle], [srcdoc]").CountAsync()).Should().Be(0);
        (await opened.Page.Locator("script").CountAsync()).Should().Be(1);
        (await opened.Page.Locator("main .text").CountAsync()).Should().Be(1);
        (await opened.Page.Locator("h1").CountAsync()).Should().Be(1);
    }

    [BrowserFact]
    public async Task What_looks_like_markup_is_shown_as_it_stands()
    {
        var path = _reports.Text("a.txt", "A bloodthirsty crowd <script>alert(1)</script> &amp; &lt;b&gt; came.");
        await using var opened = await browser.OpenAsync(_reports.Html("analyze", path, "--language", "en"));
        (await opened.Page.Locator(".body").TextContentAsync()).Should().Contain("crowd <script>alert(1)</script> &amp; &lt;b&gt; came.");
    }

    [BrowserFact]
    public async Task The_policy_stops_what_is_put_into_the_page_afterwards()
    {
        await using var opened = await browser.OpenAsync(_reports.Html("analyze", "seeds/samples", "--language", "auto"));
        var tries = await opened.Page.EvaluateAsync<bool[]>("""
            () => {
              const tried = [];
              try { document.body.innerHTML += "<img src=x onerror=\"document.title='owned'\">"; tried.push(true); } catch { tried.push(false); }
              const script = document.createElement("script");
              try { script.textContent = "document.title = 'owned'"; document.body.append(script); } catch { }
              tried.push(document.title === "owned");
              return tried;
            }
            """);
        tries.Should().Equal(false, false);
    }

    public void Dispose() => _reports.Dispose();
}
