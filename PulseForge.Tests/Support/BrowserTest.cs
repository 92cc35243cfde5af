using Microsoft.Playwright;

namespace PulseForge.Tests.Support;

/// <summary>Base of the tests in a browser: opens visits, closes them, and fails a test during which a browser complained.</summary>
public abstract class BrowserTest : IAsyncLifetime
{
    private readonly List<Visit> _visits = [];

    public virtual Task InitializeAsync() => Task.CompletedTask;

    // A failure here is reported beside the test's own and does not hide it.
    public virtual async Task DisposeAsync()
    {
        foreach (var visit in _visits) await visit.DisposeAsync();
        Assert.Empty(_visits.SelectMany(visit => visit.Complaints));
    }

    protected Task<Visit> Desktop(string locale = "en-US") => Open(Wide(locale));

    protected Task<Visit> Phone(string locale = "en-US") =>
        Open(new() { Locale = locale, ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });

    protected Task<Visit> WithoutJavaScript()
    {
        var options = Wide("en-US");
        options.JavaScriptEnabled = false;
        return Open(options);
    }

    protected async Task<Visit> Open(BrowserNewContextOptions options)
    {
        var visit = await Visit.Start(options);
        _visits.Add(visit);
        return visit;
    }

    private static BrowserNewContextOptions Wide(string locale) => new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } };
}
