using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components.Charts;

namespace PulseForge.Web.Components.Measuring;

/// <summary>A client's measurements as the client and the coach look at them: every metric with its course, one of them as a chart with its values.</summary>
/// <param name="Address">The page's own; values hang below it.</param>
/// <param name="Shown">Metrics that have a value.</param>
/// <param name="Chosen">Whose chart is shown; null while nothing is measured.</param>
/// <param name="Rows">One page of its values, the latest first.</param>
public sealed record MeasuresView(
    string Address, LocalDate Today, UnitSystem Units, ProgressRange Range, IReadOnlyList<ClientMetric> Shown, ClientMetric? Chosen, IReadOnlyList<Measured> Rows, Paging Paging,
    IReadOnlyList<BodyEstimate> Estimates, bool IsOwn)
{
    private const int RowsShown = 10;

    public LocalDate From => Range.From(Today);

    public static async Task<MeasuresView> OfAsync(PulseForgeDb db, Client client, string address, string? metric, string? range, int? page, LocalDate today, CancellationToken cancel)
    {
        var chosenRange = ProgressRange.Of(range);
        var metrics = await ClientMetrics.OfAsync(db, client.Id, chosenRange.From(today), today, cancel);
        var shown = metrics.All.Where(m => m.Latest is not null).ToList();
        var chosen = shown.Find(m => m.Definition.Key == metric) ?? shown.FirstOrDefault();
        var id = chosen?.Definition.Id;
        var own = db.MetricEntries.AsNoTracking().Where(e => e.ClientId == client.Id && e.MetricId == id);
        var paging = new Paging(page, await own.CountAsync(cancel), RowsShown);
        var rows = await own.OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(e => new Measured(e.Id, e.MetricId, e.On, e.Value, e.EnteredBy, e.CheckInId != null)).ToListAsync(cancel);
        var estimates = new BodyEstimates(metrics, client.Sex, client.BirthDate).All();
        return new MeasuresView(address, today, client.Units, chosenRange, shown, chosen, rows, paging, estimates, db.Actor.ClientId == client.Id);
    }

    public string Link(string metric, ProgressRange range) => $"{Address}?metric={metric}&range={range.Key}";

    public MetricAmount Amount(MetricDefinition metric, decimal value) => new(value, metric.Kind, metric.Unit, Units);

    public string Say(MetricDefinition metric, decimal value) => Amount(metric, value).ToString(null, CultureInfo.CurrentCulture);

    /// <summary>A trend: as many digits as it is worth.</summary>
    public string Estimate(MetricDefinition metric, decimal value) => Amount(metric, value).ToString("T", CultureInfo.CurrentCulture);

    /// <summary>"−1.2 cm": how far the line moved.</summary>
    public string Signed(MetricDefinition metric, decimal change, int moreDecimals = 0)
    {
        var amount = Amount(metric, change);
        var digits = new string('0', Math.Max(1, amount.Decimals) + moreDecimals);
        return string.Create(CultureInfo.CurrentCulture, $"{decimal.Round(amount.Amount, digits.Length, MidpointRounding.AwayFromZero).ToString($"+0.{digits};−0.{digits};0", CultureInfo.CurrentCulture)} {amount.UnitName.TrimStart('/')}");
    }

    public LineChart Chart(ClientMetric metric, MetricTrend trend, IStringLocalizer t)
    {
        var (definition, name) = (metric.Definition, t.Say(metric.Definition));
        var (first, last) = (Estimate(definition, trend.Line[0].Value), Estimate(definition, trend.Line[^1].Value));
        var isNoisy = MetricTrend.IsNoisy(definition.Kind);
        var summary = isNoisy ? t["{0}: the trend goes from {1} to {2}; single values are dots.", name, first, last] : t["{0}: from {1} to {2}.", name, first, last];
        List<ChartLine> lines = [new(ChartLineKind.Main, Points(definition, trend.Line))];
        if (isNoisy) lines.Add(new(ChartLineKind.Raw, [.. metric.Since(From).Select(v => new ChartPoint(v.On, Amount(definition, v.Value).Amount, Say(definition, v.Value)))]));
        if (trend.Straight is { } straight) lines.Add(new(ChartLineKind.Trend, Points(definition, [straight.First, straight.Last])));
        return new LineChart("measure", summary, isNoisy ? t["Trend"] : name, lines);
    }

    private List<ChartPoint> Points(MetricDefinition metric, IReadOnlyList<DatedValue> values) =>
        [.. values.Select(v => new ChartPoint(v.On, decimal.Round(Amount(metric, v.Value).Amount, Math.Max(1, Amount(metric, v.Value).Decimals)), Estimate(metric, v.Value)))];
}
