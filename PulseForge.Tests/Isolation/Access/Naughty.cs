using System.Text.Json;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>Something that nobody types by mistake.</summary>
/// <param name="Text">What it is once it is decoded.</param>
/// <param name="Encoded">As it goes over the wire in an address or a form.</param>
internal sealed record Naughty(string Text, string Encoded)
{
    /// <summary>Always tried.</summary>
    public static readonly IReadOnlyList<Naughty> Own =
    [
        new("\0", "%00"), new("a\0b", "a%00b"), new("\ufffd", "%ED%A0%80"), new("\ufffd", "x%ED%B0%80%ED%A0%80y"), new("\ufffd", "%FF%FE%C0%AF"), new("%", "%"), new("%zz", "%zz"), new("%u0000", "%u0000"),
        .. new[]
        {
            "1e999", "-1e999", "NaN", "Infinity", "82,5", "-0", "0", "-1", "2147483648", "-2147483649", "99999999999999999999999999999", "0.00000000000000000001", "१२३", "1_000", "0x10", " 7 ", "+5",
            "0001-01-01", "9999-12-31", "-9999-01-01", "2026-13-45", "2026-02-30", "99999-01-01", "T25:61", "00000000-0000-0000-0000-000000000000", "{0191b2c3}", "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
            "<script>alert('x')</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "javascript:alert(1)", "{{7*7}}", "@(1+1)", "${7*7}", "';drop table clients;--", "' or '1'='1", "\\", "%_[", "=cmd|'/c calc'!A1", "+1+cmd|' /C calc'!A0", "@SUM(1)",
            "\u202Etxet desrever", "zero\u200Bwidth\uFEFF\u2060", "👩‍👩‍👧‍👦🏋🏽‍♀️", "Ω≈ç√∫˜µ≤≥÷", "田中さん", "הֶסְפֵּר", "e\u0301\u0301\u0301\u0301\u0301", "\uFFFE\uFFFF", "line\r\nSet-Cookie: a=b", "\t\n\r", "  ", "", "../../etc/passwd", "//stranger.example", "/\\stranger.example", "/é", "{0} {1} %s %d", "null", "true", "__proto__",
        }.Select(Of),
        Of(new string('a', 100_000)),
    ];

    /// <summary>Those that reach furthest when everything else in the form is right.</summary>
    public static readonly IReadOnlyList<Naughty> Alone =
        [.. Own.Where(n => n.Text is "a\0b" or "1e999" or "-1" or "2147483648" or "0001-01-01" or "9999-12-31" or "  ")];

    /// <summary>The big list of naughty strings, some at a time.</summary>
    public static IReadOnlyList<Naughty> Big() => [.. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.SharedData, "blns.json")))!.Select(Of)];

    /// <summary>What must not come back as it is.</summary>
    public bool IsMarkup => Text.Length is > 3 and < 1000 && Text.IndexOfAny(['<', '>', '"']) >= 0;

    /// <summary>Whether a field can show it again.</summary>
    public bool CanBeKept => Text.Length is > 0 and < 1000 && !Text.Any(c => c is '\ufffd' || char.IsControl(c) || char.IsSurrogate(c));

    private static Naughty Of(string text) => new(text, Uri.EscapeDataString(text));
}
