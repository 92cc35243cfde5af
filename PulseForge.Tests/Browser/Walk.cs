using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>What all walks through the living product do: let time pass, wait for a mail and take its link.</summary>
public abstract partial class Walk(LiveApp app) : BrowserTest
{
    protected LiveApp App { get; } = app;

    /// <summary>The next mail to this address; those to others that come before are gone.</summary>
    protected async Task<string> MailTo(string address)
    {
        while (true)
        {
            var mail = await App.Mail.Next();
            if (mail.Recipients.Contains(address)) return mail.Message.TextBody!;
        }
    }

    /// <summary>The next mail to this address with such a link in it.</summary>
    protected async Task<string> MailTo(string address, string link)
    {
        while (true)
        {
            var text = await MailTo(address);
            if (text.Contains(link, StringComparison.Ordinal)) return text;
        }
    }

    /// <summary>By the clock panel, with all that is due on the way.</summary>
    protected async Task PassAsync(IPage page, params string[] steps)
    {
        await page.GotoAsync(App.Url("/dev/clock", App.World.IronHouse));
        foreach (var step in steps) await page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
    }

    protected static string LinkIn(string text, string path) =>
        Links().Matches(text).Select(m => m.Value).First(link => link.Contains(path, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://[^\s>)]+")]
    private static partial Regex Links();
}
