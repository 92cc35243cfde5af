using PulseForge.Core.Accounts.SecondFactors;

namespace PulseForge.Tests.Support;

/// <summary>An authenticator app: it was given a key, and shows codes by the tests' clock.</summary>
public sealed class Authenticator(WebApp app, string key)
{
    /// <summary>As Base32, without its gaps.</summary>
    public string Key { get; } = string.Concat(key.Where(char.IsLetterOrDigit));

    private readonly byte[] _secret = Base32.Decode(key) ?? throw new ArgumentException($"No key: {key}", nameof(key));

    /// <summary>The code of now, or of so many steps of 30 seconds later.</summary>
    public string Code(int later = 0) => Totp.CodeAt(_secret, Totp.StepAt(app.Time.Now) + later);

    /// <summary>A code that is none of now.</summary>
    public string Wrong() => Enumerable.Range(0, 10).Select(digit => new string((char)('0' + digit), Totp.Digits)).First(code => Totp.Match(_secret, code, app.Time.Now) is null);
}
