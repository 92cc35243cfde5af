using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PulseForge.Core.Training.Imports;

/// <summary>
/// Dates as apps and people write them: 2026-01-05 19:05, 05.01.26, 5 Jan 2026, 19:05, Jan 5, 2026, 7:05 PM. Days and months of 03/04/2026 are told apart by
/// other dates of the file, or asked.
/// </summary>
public sealed partial class HistoryDates
{
    private static readonly string[] Languages = ["en", "es", "de", "fr", "it", "pt", "nl"];
    private static readonly Lazy<Dictionary<string, int>> Months = new(MonthsOf);

    private readonly DateOrder order;

    /// <param name="cells">Every date of the file.</param>
    /// <param name="answer">What a person said of their order.</param>
    public HistoryDates(IEnumerable<string> cells, DateOrder? answer)
    {
        var known = answer;
        foreach (var cell in cells)
        {
            if (Figures().Match(cell.Trim()) is not { Success: true } figures || figures.Groups["sep"].Value == ".") continue;
            var (first, second) = (Number(figures, "a"), Number(figures, "b"));
            known ??= first > 12 ? DateOrder.DayFirst : second > 12 ? DateOrder.MonthFirst : null;
            IsOpen |= first != second;
            if (known is not null) break;
        }
        order = known ?? DateOrder.DayFirst;
        IsOpen &= known is null;
    }

    /// <summary>The file has dates that can be read in two ways, and nothing says in which.</summary>
    public bool IsOpen { get; }

    public (LocalDate Date, LocalTime? Time)? Read(string cell)
    {
        var text = cell.Trim();
        if (text.Length > 60) return null;
        if (Iso().Match(text) is { Success: true } iso) return Of(iso, Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        if (Figures().Match(text) is { Success: true } figures) return OfFigures(figures);
        if (DayMonth().Match(text) is not { Success: true } words && (words = MonthDay().Match(text)) is not { Success: true }) return null;
        return Months.Value.TryGetValue(words.Groups["mon"].Value.ToLowerInvariant(), out var month) ? Of(words, Number(words, "y"), month, Number(words, "d")) : null;
    }

    /// <summary>A time of day: 19:05, 7:05 PM, 19:05:00.</summary>
    public static LocalTime? Time(string cell)
    {
        if (cell.Length > 60 || Clock().Match(cell.Trim()) is not { Success: true } read) return null;
        var (hour, half) = (Number(read, "h"), read.Groups["half"].Value);
        if (half.Length > 0) hour = hour is < 1 or > 12 ? 24 : hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        var second = read.Groups["s"].Success ? Number(read, "s") : 0;
        return hour > 23 || Number(read, "m") > 59 || second > 59 ? null : new LocalTime(hour, Number(read, "m"), second);
    }

    private (LocalDate, LocalTime?)? OfFigures(Match figures)
    {
        var dayFirst = figures.Groups["sep"].Value == "." || order == DateOrder.DayFirst;
        var (day, month) = dayFirst ? ("a", "b") : ("b", "a");
        var year = Number(figures, "y");
        if (figures.Groups["y"].Length == 2) year += year < 70 ? 2000 : 1900;
        return Of(figures, year, Number(figures, month), Number(figures, day));
    }

    private static (LocalDate, LocalTime?)? Of(Match read, int year, int month, int day)
    {
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        if (!read.Groups["time"].Success) return (new LocalDate(year, month, day), null);
        return Time(read.Groups["time"].Value) is { } time ? (new LocalDate(year, month, day), time) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> MonthsOf()
    {
        var months = new Dictionary<string, int>();
        foreach (var words in Languages.Select(CultureInfo.GetCultureInfo).Select(c => c.DateTimeFormat))
        {
            foreach (var names in new[] { words.MonthNames, words.AbbreviatedMonthNames, words.MonthGenitiveNames, words.AbbreviatedMonthGenitiveNames })
            {
                for (var month = 0; month < 12; month++) months.TryAdd(names[month].TrimEnd('.').ToLowerInvariant(), month + 1);
            }
        }
        return months;
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})([T ,]+(?<time>[0-9].*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<sep>[-/.])(?<b>[0-9]{1,2})\k<sep>(?<y>[0-9]{4}|[0-9]{2})([T ,]+(?<time>[0-9].*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(\p{L}+,? )?(?<d>[0-9]{1,2})\.?[ -](de )?(?<mon>\p{L}+)\.?,?[ -](de )?(?<y>[0-9]{4})([ ,]+(at )?(?<time>[0-9].*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(\p{L}+, )?(?<mon>\p{L}+)\.? (?<d>[0-9]{1,2}),? (?<y>[0-9]{4})([ ,]+(at )?(?<time>[0-9].*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,][0-9]+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
