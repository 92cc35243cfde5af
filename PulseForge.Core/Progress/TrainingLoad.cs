using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Training.Rollups;

namespace PulseForge.Core.Progress;

/// <summary>A week from Monday, or a longer stretch where a chart would be too narrow for weeks.</summary>
/// <param name="Load">Session RPE × minutes, of the rated sessions.</param>
/// <param name="Spread">Monotony and strain; null for a week that is not over, and for a longer stretch.</param>
public sealed record LoadStretch(LocalDate From, int Sessions, int Minutes, decimal Load, int Sets, decimal VolumeKg, WeeklyLoad? Spread);

/// <summary>What a client's sessions asked of them: session RPE × minutes by day and week. One query over the days that are shown and at least the last ninety.</summary>
/// <param name="LastSeven">The seven days up to today.</param>
/// <param name="Change">The last week against the three before it; null without 28 days of training.</param>
/// <param name="Unrated">Sessions of the last 28 days that have no rating or no minutes, and so no load.</param>
/// <param name="AreMonths">The stretches are calendar months.</param>
public sealed record TrainingLoad(IReadOnlyList<LoadStretch> Stretches, WeeklyLoad LastSeven, LoadChange? Change, int Unrated, bool AreMonths)
{
    private const int DaysBehindChange = 90;
    private const int WeeksAtMost = 60;

    public bool IsEmpty => Stretches.All(s => s.Sessions == 0);

    public static async Task<TrainingLoad> OfAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate today, CancellationToken cancel)
    {
        var since = LocalDate.Min(from, today.PlusDays(-DaysBehindChange));
        var days = await db.TrainingDays.AsNoTracking().Where(d => d.ClientId == client && d.Date >= since && d.Date <= today).OrderBy(d => d.Date).ToDictionaryAsync(d => d.Date, cancel);
        var first = days.Keys.Where(date => date >= from).DefaultIfEmpty(today).Min();
        var monday = MondayOf(LocalDate.Max(from, first));
        var weeks = Period.DaysBetween(monday, MondayOf(today)) / 7 + 1;
        var stretches = weeks > WeeksAtMost ? Months(days, first, today) : [.. Enumerable.Range(0, weeks).Select(n => Week(days, monday.PlusWeeks(n), today))];
        var recent = days.Values.Where(d => d.Date > today.PlusDays(-LoadChange.DaysNeeded)).Sum(d => d.Sessions - d.Rated);
        return new TrainingLoad(stretches, WeeklyLoad.Of(Daily(days, today.PlusDays(1 - WeeklyLoad.Days), WeeklyLoad.Days)), ChangeOf(days, today), recent, weeks > WeeksAtMost);
    }

    private static LoadChange? ChangeOf(Dictionary<LocalDate, TrainingDay> days, LocalDate today)
    {
        var first = days.Keys.Where(date => date >= today.PlusDays(-DaysBehindChange)).DefaultIfEmpty(today).Min();
        return LoadChange.Of(Daily(days, first, Period.DaysBetween(first, today) + 1));
    }

    private static List<LoadStretch> Months(Dictionary<LocalDate, TrainingDay> days, LocalDate first, LocalDate today)
    {
        var months = (today.Year - first.Year) * 12 + today.Month - first.Month + 1;
        var start = new LocalDate(first.Year, first.Month, 1);
        return [.. Enumerable.Range(0, months).Select(n => start.PlusMonths(n)).Select(month => Sum(days, month, month.PlusMonths(1), null))];
    }

    private static LoadStretch Week(Dictionary<LocalDate, TrainingDay> days, LocalDate monday, LocalDate today) =>
        Sum(days, monday, monday.PlusWeeks(1), monday.PlusDays(6) <= today ? WeeklyLoad.Of(Daily(days, monday, WeeklyLoad.Days)) : null);

    private static LoadStretch Sum(Dictionary<LocalDate, TrainingDay> days, LocalDate from, LocalDate until, WeeklyLoad? spread)
    {
        var rows = days.Values.Where(d => d.Date >= from && d.Date < until).ToList();
        return new LoadStretch(from, rows.Sum(d => d.Sessions), rows.Sum(d => d.Minutes), rows.Sum(d => d.Load), rows.Sum(d => d.Sets), rows.Sum(d => d.VolumeKg), spread);
    }

    private static IReadOnlyList<decimal> Daily(Dictionary<LocalDate, TrainingDay> days, LocalDate from, int count) => [.. Enumerable.Range(0, count).Select(n => days.GetValueOrDefault(from.PlusDays(n))?.Load ?? 0)];

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
