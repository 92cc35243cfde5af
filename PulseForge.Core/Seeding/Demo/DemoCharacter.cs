using NodaTime;
using PulseForge.Core.Time;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>How a demo client is on a day: their story in figures. Pure.</summary>
internal sealed class DemoCharacter(DemoStory story, LocalDate start, LocalDate today)
{
    private const double GrowthWeeks = 8;
    private const double PlateauLossPerWeek = 0.004;

    public DemoStory Story => story;

    public LocalDate Start => start;

    public LocalDate Today => today;

    /// <summary>The first day of an event: of four weeks ago, the 28th day before tomorrow.</summary>
    public LocalDate From(DemoEvent e) => today.PlusWeeks(-e.WeeksAgo).PlusDays(1);

    /// <summary>The last day; null while it lasts.</summary>
    public LocalDate? Until(DemoEvent e) => e.Weeks is { } weeks ? From(e).PlusWeeks(weeks).PlusDays(-1) : null;

    public DemoEvent? At(DemoEventKind kind, LocalDate date) => story.Events.FirstOrDefault(e => e.Kind == kind && date >= From(e) && !(date > Until(e)));

    public bool Is(DemoEventKind kind, LocalDate date) => At(kind, date) is not null;

    public bool IsPaused(LocalDate date) => Is(DemoEventKind.Holiday, date) || Is(DemoEventKind.Illness, date) || Is(DemoEventKind.Away, date);

    public bool HasStopped(LocalDate date) => Is(DemoEventKind.Stops, date) || Is(DemoEventKind.Archived, date);

    public double Adherence(LocalDate date) => At(DemoEventKind.Busy, date)?.Share ?? story.Adherence;

    /// <summary>The squat's one-rep max on a day; the other lifts move with it.</summary>
    public decimal Strength(LocalDate date)
    {
        var plateau = At(DemoEventKind.Plateau, date);
        var grown = Level(plateau is null ? date : From(plateau)) * (plateau is null ? 1 : 1 - PlateauLossPerWeek * WeeksBetween(From(plateau), date));
        return story.Squat * (decimal)grown;
    }

    /// <summary>How much harder than it was the same load feels; 0 as long as nothing is wrong.</summary>
    public decimal Strain(LocalDate date) => At(DemoEventKind.Effort, date) is { } e ? (decimal)(e.Share * WeeksBetween(From(e), date)) : 0;

    /// <summary>Body weight without the noise of a morning.</summary>
    public double? Weight(LocalDate date)
    {
        if (story.Weight is not { } weight) return null;
        var from = weight.Since is { } ago ? LocalDate.Max(start, today.PlusWeeks(-ago)) : start;
        var (weeks, wave) = (Math.Max(0, WeeksBetween(from, date)), Math.Sin(WeeksBetween(start, date) * 2 * Math.PI / 11) * 0.35);
        return weight.Kg + weight.PerWeek * weeks + wave;
    }

    private double Level(LocalDate date) => 1 + story.Gain * Math.Log(1 + WeeksBetween(start, date) / GrowthWeeks);

    private static double WeeksBetween(LocalDate from, LocalDate to) => Math.Max(0, Period.DaysBetween(from, to) / 7.0);
}
