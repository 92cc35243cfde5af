using System.Globalization;
using PulseForge.Core.Units;

namespace PulseForge.Core.Accounts;

/// <summary>
/// An address as it is stored: no spaces around, the domain in small letters and in its ASCII form (bücher.de is xn--bcher-kva.de). What stands
/// before the @ stays as it was typed; two addresses that differ only in case are the same account (see <see cref="User.Normal"/>).
/// </summary>
public readonly record struct EmailAddress
{
    public const int MaxLength = 254;
    private const int MaxLocalLength = 64;

    // RFC 5322 atext and the dot; quoted and international local parts are refused, because many servers refuse to deliver to them.
    private const string AllowedLocal = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~.";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static Parsed<EmailAddress> Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return new Sentence("Write an e-mail address.");
        var at = typed.LastIndexOf('@');
        if (at <= 0 || !IsLocal(typed[..at])) return new Sentence("An address looks like name@example.com.");
        if (Domain(typed[(at + 1)..]) is not { } domain) return new Sentence("An address ends in something like .com or .coach.");
        return at + 1 + domain.Length > MaxLength ? new Sentence("This address is too long.") : new EmailAddress($"{typed[..at]}@{domain}");
    }

    public override string ToString() => Value;

    private static bool IsLocal(string local) =>
        local.Length <= MaxLocalLength && local.All(AllowedLocal.Contains) && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static string? Domain(string typed)
    {
        try
        {
            var domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(typed).ToLowerInvariant();
            var labels = domain.Split('.');
            return labels.Length >= 2 && labels.All(label => label.Length > 0) && labels[^1].Length >= 2 && labels[^1].Any(char.IsAsciiLetter) ? domain : null;
        }
        catch (ArgumentException)
        {
            // Nothing else tells whether a name can be a host's: an empty or overlong label, a forbidden character.
            return null;
        }
    }
}
