using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;

namespace PulseForge.Core.Progress;

/// <summary>A weighing as it stands in lists and behind the trend.</summary>
public sealed record Weighing(Guid Id, LocalDate On, decimal Kg, Guid? EnteredBy);

/// <summary>
/// What the client's page, the coach's page and the report say about one client's body weight, lifts and goal: one computation, so that their
/// figures are the same. Four queries, six with a goal of adherence; what was trained before the window costs nothing.
/// </summary>
/// <param name="From">The window's days, both included, by the client's calendar.</param>
/// <param name="Weighings">Of the window, in order of days.</param>
/// <param name="WeightTrend">Of the window; older weighings have formed it.</param>
/// <param name="WeightPerWeek">Kilograms that the trend moved by a week in its last 28 days; null below 7 days.</param>
public sealed record ClientProgress(
    LocalDate From, LocalDate To, IReadOnlyList<Weighing> Weighings, IReadOnlyList<DatedValue> WeightTrend, decimal? WeightPerWeek, IReadOnlyList<Lift> Lifts, GoalProgress? Goal)
{
    public const int WeeksShown = 12;
    private const int RateDays = 28;
    private const int RateDaysNeeded = 7;

    public decimal? WeightKg => WeightTrend.Count == 0 ? null : WeightTrend[^1].Value;

    public IEnumerable<LiftRecord> RecordsIn(LocalDate from, LocalDate to) =>
        Lifts.SelectMany(lift => lift.RecordsIn(from, to)).OrderByDescending(r => r.On).ThenBy(r => r.Lift, StringComparer.Ordinal);

    /// <summary>The twelve weeks up to a day.</summary>
    public static LocalDate WindowStart(LocalDate to, int weeks = WeeksShown) => to.PlusDays(1 - 7 * weeks);

    public static async Task<ClientProgress> OfAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var goal = await db.Goals.AsNoTracking().Include(g => g.Milestones).SingleOrDefaultAsync(g => g.ClientId == client && g.EndedAt == null && g.SetOn <= to, cancel);
        var measured = await MeasuredAsync(db, client, goal, LocalDate.Min(from, to - ExerciseHistory.Reach), to, cancel);
        var weighings = measured.Where(m => m.Kind == MetricKind.BodyWeight).Select(m => new Weighing(m.Id, m.On, m.Value, m.By)).ToList();
        var trend = WeightTrendOf(weighings);
        var lifts = await LiftProgress.LoadAsync(db, client, from, to, cancel);
        var goalLift = goal?.ExerciseId is { } exercise ? goal.SetOn >= from ? lifts : await LiftProgress.LoadAsync(db, client, goal.SetOn, to, cancel) : [];
        var progress = goal switch
        {
            null => null,
            { Kind: GoalKind.Adherence } => GoalProgress.Of(goal, await SessionsKept.OfAsync(db, goal, to, cancel)),
            _ => GoalProgress.Of(goal, ValuesOf(goal, measured, trend, goalLift)),
        };
        return new ClientProgress(from, to, [.. weighings.Where(w => w.On >= from)], [.. trend.Where(t => t.On >= from)], PerWeek(trend), lifts, progress);
    }

    private static async Task<List<Measured>> MeasuredAsync(PulseForgeDb db, Guid client, Goal? goal, LocalDate since, LocalDate to, CancellationToken cancel)
    {
        var wanted = goal?.MetricId;
        return await db.MetricEntries.AsNoTracking().Where(e => e.ClientId == client && e.On >= since && e.On <= to)
            .Join(db.MetricDefinitions.Where(m => m.Kind == MetricKind.BodyWeight || m.Id == wanted), e => e.MetricId, m => m.Id, (e, m) => new { Entry = e, m.Kind })
            .OrderBy(x => x.Entry.On).ThenBy(x => x.Entry.Id).Select(x => new Measured(x.Entry.Id, x.Entry.MetricId, x.Kind, x.Entry.On, x.Entry.Value, x.Entry.EnteredBy)).ToListAsync(cancel);
    }

    private static IReadOnlyList<DatedValue> WeightTrendOf(IEnumerable<Weighing> weighings) => Progress.WeightTrend.Of(weighings.Select(w => new DatedValue(w.On, w.Kg)));

    private static IReadOnlyList<DatedValue> ValuesOf(Goal goal, List<Measured> measured, IReadOnlyList<DatedValue> trend, IReadOnlyList<Lift> lifts) => goal.Kind switch
    {
        GoalKind.Lift => lifts.FirstOrDefault(l => l.ExerciseId == goal.ExerciseId)?.Points ?? [],
        GoalKind.Metric when measured.Exists(m => m.MetricId == goal.MetricId && m.Kind != MetricKind.BodyWeight) => [.. measured.Where(m => m.MetricId == goal.MetricId).Select(m => new DatedValue(m.On, m.Value))],
        GoalKind.Metric => trend,
        GoalKind.Words or GoalKind.Event or GoalKind.Adherence => [],
    };

    private static decimal? PerWeek(IReadOnlyList<DatedValue> trend)
    {
        if (trend.Count == 0) return null;
        var (last, first) = (trend[^1], trend.First(t => t.On >= trend[^1].On.PlusDays(-RateDays)));
        var days = Period.DaysBetween(first.On, last.On);
        return days < RateDaysNeeded ? null : (last.Value - first.Value) / days * 7;
    }

    private sealed record Measured(Guid Id, Guid MetricId, MetricKind Kind, LocalDate On, decimal Value, Guid? By);
}
