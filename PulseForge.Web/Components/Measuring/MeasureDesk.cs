using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;

namespace PulseForge.Web.Components.Measuring;

/// <summary>Which metrics a person is asked for, and what they typed.</summary>
public sealed class MeasureDesk(PulseForgeDb db, Measurements measurements)
{
    /// <summary>A client finds what the business asks of clients, and the height until it is known; a coach all that is measured.</summary>
    public async Task<MeasureForm> BlankAsync(Client client, CancellationToken cancel)
    {
        var definitions = await ClientMetrics.DefinitionsAsync(db, cancel);
        var isOwn = db.Actor.ClientId == client.Id;
        var tall = definitions.First(m => m.Kind == MetricKind.Height).Id;
        var isHeightKnown = isOwn && await HasAsync(client.Id, tall, cancel);
        var asked = definitions.Where(m => m.ArchivedAt is null && (!isOwn || m.IsAsked && !(isHeightKnown && m.Kind == MetricKind.Height)));
        return new MeasureForm([.. asked.Select(m => new MeasureField(m, client.Units))]);
    }

    /// <summary>One value as it stands, to be corrected.</summary>
    public static MeasureForm Of(MetricEntry entry, MetricDefinition metric, Client client) =>
        new([new MeasureField(metric, client.Units, new MetricAmount(entry.Value, metric.Kind, metric.Unit, client.Units).Typed(CultureInfo.CurrentCulture))]);

    /// <summary>Fields left empty are left out; what is far off is asked back, unless its box says that it is right.</summary>
    /// <param name="on">The day, where it could be read: without it nothing is asked back yet.</param>
    /// <param name="typed">The text of a field by its name.</param>
    /// <param name="without">An entry that is being corrected.</param>
    public async Task<MeasureForm> ReadAsync(MeasureForm blank, Client client, LocalDate? on, Func<string, string?> typed, Guid? without, CancellationToken cancel)
    {
        var form = blank with { Fields = [.. blank.Fields.Select(field => Read(field, typed(field.Name)?.Trim()))] };
        if (form.Fields.All(f => string.IsNullOrEmpty(f.Typed))) return form with { Problem = new Sentence("Enter at least one number.") };
        if (on is not { } day) return form;
        var doubts = await measurements.DoubtsAsync(client.Id, day, form.Values, client.Units, without, cancel);
        return form with { Fields = [.. form.Fields.Select(f => doubts.TryGetValue(f.Metric.Key, out var doubt) && typed(f.Sure) != f.Typed ? f with { Doubt = doubt } : f)] };
    }

    private static MeasureField Read(MeasureField field, string? text)
    {
        if (string.IsNullOrEmpty(text)) return field with { Typed = null };
        var parsed = MetricAmount.Parse(text, field.Metric.Kind, field.Metric.Limits, field.Units, CultureInfo.CurrentCulture);
        return field with { Typed = text, Value = parsed.Value, Error = parsed.Error };
    }

    private Task<bool> HasAsync(Guid client, Guid metric, CancellationToken cancel) =>
        db.MetricEntries.AnyAsync(e => e.ClientId == client && e.MetricId == metric, cancel);
}
