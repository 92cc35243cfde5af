using Microsoft.Playwright;

namespace PulseForge.Tests.Support;

/// <summary>
/// One person at one browser: own cookies, own page. What the browser complains about (script errors, violated CSP,
/// answers of 5xx, requests to a stranger) is collected; <see cref="BrowserTest"/> fails the test on it.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Aborts = ["htmx:afterRequest", "htmx:sendAbort"];

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsAbort(message.Text) && !IsRefusal(message.Text), $"console: {message.Text}");
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

    public static async Task<Visit> Start(BrowserNewContextOptions options)
    {
        var context = await (await Chromium.Browser).NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync());
    }

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

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool isComplaint, string complaint)
    {
        if (!isComplaint) return;
        lock (_complaints) _complaints.Add(complaint);
    }

    // A request that a newer one replaces, or that the next page cuts off, is no fault, yet htmx calls it one. Of a request that did fail it says more.
    // A form that is shown again with its errors: the browser says so of every answer of 4xx.
    private static bool IsRefusal(string message) => message.Contains("status of 422", StringComparison.Ordinal);

    private static bool IsAbort(string message) => Aborts.Any(said => message.StartsWith(said, StringComparison.Ordinal));

    private static bool IsOurs(string url)
    {
        var address = new Uri(url);
        return address.IsLoopback || address.Scheme is "data" or "blob" || address.Host.EndsWith(".localhost", StringComparison.Ordinal);
    }
}
