using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Progress;

namespace PulseForge.Core.Reports;

/// <summary>The days that a report is about, both included, by the client's calendar. Its charts look back twelve weeks at least.</summary>
public sealed record ReportPeriod
{
    public const int MostDays = 366;

    public ReportPeriod(LocalDate from, LocalDate to)
    {
        if (!IsPossible(from, to)) throw new ArgumentOutOfRangeException(nameof(to), "A report is about 1 to 366 days.");
        (From, To) = (from, to);
    }

    public LocalDate From { get; }

    public LocalDate To { get; }

    public LocalDate ChartsFrom => LocalDate.Min(From, ClientProgress.WindowStart(To));

    public void Deconstruct(out LocalDate from, out LocalDate to) => (from, to) = (From, To);

    public bool IsWeek => To == From.PlusDays(6) && From.DayOfWeek == IsoDayOfWeek.Monday;

    public static bool IsPossible(LocalDate from, LocalDate to) => to >= from && to < from.PlusDays(MostDays);

    /// <summary>From Monday to Sunday, the last that is over.</summary>
    public static ReportPeriod WeekBefore(LocalDate today) => new(TrainingWeeks.MondayOf(today).PlusDays(-7), TrainingWeeks.MondayOf(today).PlusDays(-1));
}
