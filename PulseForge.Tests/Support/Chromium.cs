using Microsoft.Playwright;

namespace PulseForge.Tests.Support;

/// <summary>One headless Chromium for the whole run; each test opens its own <see cref="Visit"/>.</summary>
public static class Chromium
{
    // The one without windows needs half the time of the others.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly string[] UsualPlaces = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
    private static readonly Lazy<Task<IBrowser>> Running = new(Launch);

    public static string? ExecutablePath { get; } = Find();

    public static Task<IBrowser> Browser => Running.Value;

    public static async Task Close()
    {
        if (Running is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await Running.Value).CloseAsync();
    }

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ExecutablePath,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
        });
    }

    private static string? Find()
    {
        var given = Environment.GetEnvironmentVariable("CHROMIUM");
        if (!string.IsNullOrEmpty(given)) return File.Exists(given) ? given : null;
        return Candidates().FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Candidates()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => UsualPlaces.Concat(onPath).Select(folder => Path.Combine(folder, name)))
            .Append("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    }
}
