using System.Text.RegularExpressions;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Browser;

/// <summary>What all walks through the living product do: wait for a mail and take its link.</summary>
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

    protected static string LinkIn(string text, string path) =>
        Links().Matches(text).Select(m => m.Value).First(link => link.Contains(path, StringComparison.Ordinal));

    [GeneratedRegex(@"https?://[^\s>)]+")]
    private static partial Regex Links();
}
