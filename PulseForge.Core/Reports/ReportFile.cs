using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace PulseForge.Core.Reports;

/// <summary>What a report's file is called, whatever the client is called.</summary>
public static class ReportFile
{
    private const string Forbidden = "\\/:*?\"<>|%";

    /// <summary>"Amara Nwosu 2026-W46.pdf", by the week of the report's last day.</summary>
    public static string NameOf(string client, LocalDate to)
    {
        var rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{Plain(client, "report")} {rule.GetWeekYear(to)}-W{rule.GetWeekOfWeekYear(to):00}.pdf");
    }

    /// <summary>A name as every system takes it in a file's; <paramref name="otherwise"/> where nothing is left of it.</summary>
    public static string Plain(string name, string otherwise)
    {
        var plain = string.Concat(name.EnumerateRunes().Where(IsPlain)).Trim(' ', '.');
        return plain.Length == 0 ? otherwise : plain;
    }

    private static bool IsPlain(System.Text.Rune rune) => !System.Text.Rune.IsControl(rune)
        && System.Text.Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
        && !(rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
}
