using Microsoft.Playwright;

namespace PulseForge.Tests.Support;

/// <summary>
/// One person at one browser: own cookies, own page. What the browser complains about (script errors, violated CSP,
/// requests that failed or went to a stranger) is collected, and <see cref="DisposeAsync"/> fails on it.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        _context.Request += (_, request) => Note(!IsOurs(request.Url), $"request to a stranger: {request.Url}");
        _context.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints) return [.. _complaints];
        }
    }

    public static Task<Visit> Desktop(string locale = "en-US") => Start(new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } });

    public static Task<Visit> Phone(string locale = "en-US") => Start(new() { Locale = locale, ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });

    public static Task<Visit> WithoutJavaScript() => Start(new() { Locale = "en-US", JavaScriptEnabled = false, ViewportSize = new() { Width = 1440, Height = 900 } });

    /// <summary>For a test in which the browser is to complain: answers what it said and forgets it.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        lock (_complaints)
        {
            string[] taken = [.. _complaints];
            _complaints.Clear();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(Complaints);
    }

    private static async Task<Visit> Start(BrowserNewContextOptions options)
    {
        var context = await (await Chromium.Browser).NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync());
    }

    private void Note(bool isComplaint, string complaint)
    {
        if (!isComplaint) return;
        lock (_complaints) _complaints.Add(complaint);
    }

    private static bool IsOurs(string url)
    {
        var address = new Uri(url);
        return address.IsLoopback || address.Scheme is "data" or "blob" || address.Host.EndsWith(".localhost", StringComparison.Ordinal);
    }
}
