using Microsoft.EntityFrameworkCore;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>
/// Numbers that a check-in asks for and that are metrics: body weight in kilograms, hours slept, the pulse at rest. They are kept as values of the
/// check-in's day, told by the question's key; a corrected answer corrects its value, one that is taken back removes it. What would be asked
/// back elsewhere (<see cref="Plausibility"/>) stays in the answer alone, where the coach reads it.
/// </summary>
public sealed class CheckInMetrics(PulseForgeDb db, Measurements measurements)
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["bodyweight"] = StandardMetrics.Weight,
        ["body-weight"] = StandardMetrics.Weight,
        ["sleep-hours"] = StandardMetrics.Sleep,
        ["hours-slept"] = StandardMetrics.Sleep,
        ["resting-heart-rate"] = StandardMetrics.RestingHeartRate,
    };

    /// <summary>The metric that a question's answers are values of, or null.</summary>
    public static StandardMetric? MetricOf(Question question) =>
        question is NumberQuestion number && Keys.GetValueOrDefault(number.Key) is { } slug && StandardMetrics.Find(slug) is { } metric
        && (metric.Kind == MetricKind.HeartRate || number.Unit == metric.Unit) ? metric : null;

    /// <summary>Sees to it that the metrics which a form asks for are there. Saves, and forgets what is tracked.</summary>
    public async Task ProvideAsync(Questionnaire questions, CancellationToken cancel)
    {
        var wanted = questions.Questions.Select(MetricOf).OfType<StandardMetric>().Distinct().ToList();
        if (wanted.Count == 0) return;
        var here = (await db.MetricDefinitions.AsNoTracking().ToListAsync(cancel)).Select(m => m.Key).ToHashSet();
        foreach (var metric in wanted.Where(m => !here.Contains(m.Slug)))
        {
            db.Add(MetricDefinition.Standard(metric, db.Clock.GetCurrentInstant()));
            // Somebody else may bring it at the same moment.
            await db.TrySaveAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The caller saves, together with the answers.</summary>
    public async Task KeepAsync(CheckIn checkIn, Questionnaire questions, CancellationToken cancel)
    {
        var asked = questions.Questions.Select(q => (Question: q, Metric: MetricOf(q))).Where(q => q.Metric is not null).DistinctBy(q => q.Metric!.Slug).ToList();
        if (asked.Count == 0) return;
        var metrics = (await db.MetricDefinitions.ToListAsync(cancel)).ToDictionary(m => m.Key);
        var entries = await db.MetricEntries.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(e => e.CheckInId == checkIn.Id).ToListAsync(cancel);
        foreach (var (question, standard) in asked)
        {
            var metric = metrics[standard!.Slug];
            await KeepAsync(checkIn, metric, checkIn.Answers?.Of(question.Key)?.Number, entries.Find(e => e.MetricId == metric.Id), cancel);
        }
    }

    private async Task KeepAsync(CheckIn checkIn, MetricDefinition metric, decimal? answer, MetricEntry? entry, CancellationToken cancel)
    {
        var now = db.Clock.GetCurrentInstant();
        var value = answer is { } number && await IsPlausibleAsync(checkIn, metric, number, entry, cancel) ? decimal.Round(number, 3) : (decimal?)null;
        if (value is null && entry is { DeletedAt: null }) entry.Remove(now, db.Actor.UserId);
        if (value is null || entry is not null && entry.Value == value) return;
        if (entry is null) db.Add(new MetricEntry(checkIn.ClientId, metric, checkIn.Date, value.Value, db.Actor.UserId, now) { CheckInId = checkIn.Id });
        else Correct(entry, metric, value.Value);

        void Correct(MetricEntry known, MetricDefinition of, decimal to)
        {
            if (known.DeletedAt is not null) known.Restore();
            known.Correct(of, known.On, to, db.Actor.UserId, now);
        }
    }

    private async Task<bool> IsPlausibleAsync(CheckIn checkIn, MetricDefinition metric, decimal value, MetricEntry? entry, CancellationToken cancel)
    {
        var possible = metric.Limits.Possible;
        if (value < possible.Min || value > possible.Max) return false;
        return (await measurements.DoubtsAsync(checkIn.ClientId, checkIn.Date, [new NewValue(metric, value)], Tenancy.UnitSystem.Kilograms, entry?.Id, cancel)).Count == 0;
    }
}
