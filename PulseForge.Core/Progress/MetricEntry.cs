using System.Globalization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Units;

namespace PulseForge.Core.Progress;

/// <summary>One measurement of a client on one of their days, correctable and removable. A day may have several.</summary>
public sealed class MetricEntry : Entity, ISoftDeleted
{
    /// <summary>What a goal can be, and what an imported file can hold.</summary>
    public static readonly NumberRange BodyWeights = Mass.Bodies;

    /// <summary>In the unit of any metric.</summary>
    public static readonly NumberRange Values = new(-100_000, 100_000, 3);

    private MetricEntry() { }

    /// <summary>A weighing of an imported file. One import is one event, whatever it brings.</summary>
    /// <param name="id">The same whenever it is imported.</param>
    public static MetricEntry Imported(Guid import, Guid clientId, MetricDefinition metric, LocalDate on, decimal value, Guid id, Guid? by, Instant now)
    {
        var entry = new MetricEntry(clientId, metric, on, value, by, now) { Id = id, ImportId = import };
        entry.ClearEvents();
        return entry;
    }

    public MetricEntry(Guid clientId, MetricDefinition metric, LocalDate on, decimal value, Guid? by, Instant now)
    {
        Check(metric, value);
        (ClientId, MetricId, On, Value, EnteredBy, EnteredAt) = (clientId, metric.Id, on, value, by, now);
        Raise("metric.entered", nameof(Value), nameof(On));
    }

    public Guid ClientId { get; private init; }

    public Guid MetricId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate On { get; private set; }

    /// <summary>In the unit of its metric: kilograms for body weight.</summary>
    public decimal Value { get; private set; }

    /// <summary>The user who typed it, client or coach.</summary>
    public Guid? EnteredBy { get; private init; }

    /// <summary>The import that brought it; null for what was entered here.</summary>
    public Guid? ImportId { get; private init; }

    /// <summary>The check-in in which it was answered; correcting the answer corrects it.</summary>
    public Guid? CheckInId { get; init; }

    public Instant EnteredAt { get; private init; }

    public Instant? CorrectedAt { get; private set; }

    public Guid? CorrectedBy { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Correct(MetricDefinition metric, LocalDate on, decimal value, Guid? by, Instant now)
    {
        if (metric.Id != MetricId) throw new ArgumentException("This is a value of another metric.", nameof(metric));
        Check(metric, value);
        (On, Value, CorrectedBy, CorrectedAt) = (on, value, by, now);
        Raise("metric.corrected", nameof(Value), nameof(On));
    }

    public void Remove(Instant now, Guid? by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("metric.removed");
    }

    public void Restore()
    {
        (DeletedAt, DeletedBy) = (null, null);
        Raise("metric.restored");
    }

    /// <summary>Decimals may be more than are typed: what was typed in pounds or inches is kept in kilograms and centimetres.</summary>
    private static void Check(MetricDefinition metric, decimal value)
    {
        var possible = metric.Limits.Possible;
        if (new NumberRange(possible.Min, possible.Max, 3).Check(value).Error is { } problem) throw new ArgumentOutOfRangeException(nameof(value), problem.ToString(CultureInfo.InvariantCulture));
    }
}
