using System.Text;

namespace PulseForge.Core.Accounts;

/// <summary>Which passwords are taken: 8 to 128 characters of any kind, none that attackers try first, none that is the person's or the business's name.</summary>
public static class PasswordRules
{
    public const int MinLength = 8;
    public const int MaxLength = 128;
    private const int ShortestName = 3;

    /// <param name="names">What others know of this person: name, address, the business's name and subdomain.</param>
    public static Sentence? Problem(string? password, params IEnumerable<string?> names)
    {
        var length = (password ?? "").EnumerateRunes().Count();
        if (length == 0) return new Sentence("Choose a password.");
        if (length < MinLength) return new Sentence("Use at least {0} characters.", MinLength);
        if (length > MaxLength) return new Sentence("Use at most {0} characters.", MaxLength);
        if (CommonPasswords.Contains(password!)) return new Sentence("This is one of the passwords that attackers try first. Choose another.");
        return names.SelectMany(Terms).Any(term => IsMadeOf(password!, term)) ? new Sentence("This is too close to your name, your address or your business. Choose another.") : null;
    }

    private static IEnumerable<string> Terms(string? name) => name is null ? [] : [Plain(name), Plain(name.Split('@')[0])];

    /// <summary>The name itself, or the name with digits and signs behind it.</summary>
    private static bool IsMadeOf(string password, string term)
    {
        var plain = Plain(password);
        return term.Length >= ShortestName && plain.StartsWith(term, StringComparison.Ordinal) && plain[term.Length..].All(char.IsDigit);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize().ToLowerInvariant().Where(char.IsLetterOrDigit)) plain.Append(letter);
        return plain.ToString();
    }
}
