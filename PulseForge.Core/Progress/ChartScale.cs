using NodaTime;

namespace PulseForge.Core.Progress;

/// <summary>Where days and values lie in a chart, on a page or on paper, as shares of its width and height, and which of them get a name.</summary>
public sealed class ChartScale
{
    /// <summary>Room at the sides, so that the first and last dot are whole and the newest value fits beside its dot.</summary>
    private const double Left = 0.02;
    private const double Right = 0.94;
    private const int MonthsAtMost = 7;

    private readonly LocalDate first;
    private readonly LocalDate last;
    private readonly double days;
    private readonly decimal low;
    private readonly decimal high;

    /// <param name="dates">All that are to be seen, at least one.</param>
    /// <param name="values">All that are to be seen, at least one.</param>
    public ChartScale(IReadOnlyCollection<LocalDate> dates, IReadOnlyCollection<decimal> values)
    {
        first = dates.Min();
        last = dates.Max();
        days = Math.Max(1, Period.DaysBetween(first, last));
        Step = NiceStep((values.Max() - values.Min()) / 3);
        low = Math.Floor((values.Min() - Step / 4) / Step) * Step;
        high = Math.Ceiling((values.Max() + Step / 4) / Step) * Step;
    }

    /// <summary>Distance between two grid lines.</summary>
    public decimal Step { get; }

    public double X(LocalDate date) => Left + (Right - Left) * Period.DaysBetween(first, date) / days;

    public double Y(decimal value) => (double)((high - value) / (high - low));

    /// <summary>Grid lines inside the drawing; its lower and upper edge need none.</summary>
    public IEnumerable<decimal> Values()
    {
        for (var value = low + Step; value < high; value += Step) yield return value;
    }

    /// <summary>At most seven days with a name: single days of a short stretch, else first days of months.</summary>
    public IEnumerable<LocalDate> Days()
    {
        if (days <= 21) return Every(first, last, date => date.PlusDays(days <= MonthsAtMost ? 1 : 4));
        var months = (int)Math.Ceiling(days / 30.4 / MonthsAtMost);
        var start = new LocalDate(first.Year, first.Month, 1).PlusMonths(first.Day == 1 ? 0 : 1);
        return Every(start, last, date => date.PlusMonths(months));
    }

    /// <summary>Whether names are days ("12 Nov") or months ("Nov").</summary>
    public bool NamesDays => days <= 21;

    private static IEnumerable<LocalDate> Every(LocalDate from, LocalDate to, Func<LocalDate, LocalDate> next)
    {
        for (var date = from; date <= to; date = next(date)) yield return date;
    }

    /// <summary>The next of 1, 2, 2.5, 5 × 10ⁿ.</summary>
    public static decimal NiceStep(decimal wished)
    {
        if (wished <= 0) return 1;
        var magnitude = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)wished)));
        decimal[] steps = [1, 2, 2.5m, 5, 10];
        return steps.First(step => step * magnitude >= wished) * magnitude;
    }
}
