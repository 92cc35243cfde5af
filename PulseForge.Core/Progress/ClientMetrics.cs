using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>A value as it stands in lists.</summary>
public sealed record Measured(Guid Id, Guid MetricId, LocalDate On, decimal Value, Guid? By, bool IsFromCheckIn);

/// <summary>One metric of a client with its values: those of the window with the weeks before it that form the trend, and the latest of all.</summary>
public sealed record ClientMetric(MetricDefinition Definition, IReadOnlyList<Measured> Values, Measured? Latest)
{
    public IEnumerable<DatedValue> Dated => Values.Select(v => new DatedValue(v.On, v.Value));

    public MetricTrend Trend(LocalDate from) => MetricTrend.Of(Definition.Kind, [.. Dated], from);

    public IEnumerable<Measured> Since(LocalDate from) => Values.Where(v => v.On >= from);
}

/// <summary>What is measured of a client. Three queries, however many metrics and values; what is older than the window is left in the database.</summary>
/// <param name="All">Standard ones first, in the order of their forms, then the business's own by name; archived ones only where there are values.</param>
public sealed record ClientMetrics(IReadOnlyList<ClientMetric> All)
{
    /// <summary>So much before the window still moves an average with τ = 9.49 days by less than a thousandth.</summary>
    private const int WarmUpDays = 70;

    public ClientMetric? Find(string? key) => All.FirstOrDefault(m => m.Definition.Key == key);

    /// <summary>Every metric that the business may measure: those that nobody used yet are there, too, but not saved.</summary>
    public static async Task<IReadOnlyList<MetricDefinition>> DefinitionsAsync(PulseForgeDb db, CancellationToken cancel)
    {
        var rows = await db.MetricDefinitions.AsNoTracking().ToListAsync(cancel);
        var now = db.Clock.GetCurrentInstant();
        var standard = StandardMetrics.All.Select(s => rows.FirstOrDefault(r => r.Key == s.Slug) ?? MetricDefinition.Standard(s, now));
        return [.. standard, .. rows.Where(r => StandardMetrics.Find(r.Key) is null).OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id)];
    }

    public static async Task<ClientMetrics> OfAsync(PulseForgeDb db, Guid client, LocalDate from, LocalDate to, CancellationToken cancel)
    {
        var definitions = await DefinitionsAsync(db, cancel);
        var since = from.PlusDays(-WarmUpDays);
        var own = db.MetricEntries.AsNoTracking().Where(e => e.ClientId == client && e.On <= to);
        var rows = await own.Where(e => e.On >= since).OrderBy(e => e.On).ThenBy(e => e.Id).Select(Row).ToListAsync(cancel);
        var last = own.GroupBy(e => e.MetricId).Select(g => g.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).First().Id);
        var latest = (await own.Where(e => last.Contains(e.Id)).Select(Row).ToListAsync(cancel)).ToDictionary(e => e.MetricId);
        var values = rows.ToLookup(r => r.MetricId);
        return new ClientMetrics([.. definitions.Select(d => new ClientMetric(d, [.. values[d.Id]], latest.GetValueOrDefault(d.Id))).Where(m => m.Definition.ArchivedAt is null || m.Latest is not null)]);
    }

    private static readonly System.Linq.Expressions.Expression<Func<MetricEntry, Measured>> Row = e => new Measured(e.Id, e.MetricId, e.On, e.Value, e.EnteredBy, e.CheckInId != null);
}
