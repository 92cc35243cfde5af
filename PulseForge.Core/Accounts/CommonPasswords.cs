using System.Collections.Frozen;

namespace PulseForge.Core.Accounts;

/// <summary>
/// What attackers try first: the words and patterns of CommonPasswords.txt (small letters, one a line), alone or twice, with whatever digits and
/// signs before and behind (Summer2026!, 1Football), and with the usual digits for letters (p@ssw0rd).
/// </summary>
public static class CommonPasswords
{
    private const int MostAround = 6;

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    public static int Count => Known.Value.Count;

    public static bool Contains(string password)
    {
        var typed = password.ToLowerInvariant();
        return Forms(typed).Concat(Forms(WithLetters(typed))).Any(Known.Value.Contains);
    }

    // More than a few digits around a word are a password of their own.
    private static IEnumerable<string> Forms(string typed)
    {
        var word = typed.Trim([.. typed.Where(c => !char.IsLetter(c))]);
        return typed.Length - word.Length <= MostAround ? [typed, Half(typed), word, Half(word)] : [typed, Half(typed)];
    }

    private static string Half(string text) => text[..(text.Length / 2)] is var half && half + half == text ? half : text;

    private static string WithLetters(string typed) =>
        string.Concat(typed.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => c }));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("PulseForge.Core.Accounts.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
