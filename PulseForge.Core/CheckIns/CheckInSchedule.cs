using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.CheckIns;

/// <summary>A client is asked a form on some weekdays, at a time of their own day.</summary>
public sealed class CheckInSchedule : Entity, ISoftDeleted
{
    private CheckInSchedule() { }

    /// <param name="weekdays">At least one; all seven for every day.</param>
    /// <param name="at">None for the client's own morning, wherever they move it.</param>
    public CheckInSchedule(Guid clientId, Guid formId, IReadOnlyCollection<IsoDayOfWeek> weekdays, LocalTime? at, LocalDate from, LocalDate? until, Guid? by, Instant now)
    {
        (ClientId, FormId, CreatedBy, CreatedAt) = (clientId, formId, by, now);
        Set(weekdays, at, from, until);
        Raise("check_in_schedule.added", nameof(FormId), nameof(Weekdays), nameof(At), nameof(From), nameof(Until));
    }

    public Guid ClientId { get; private init; }

    public Guid FormId { get; private init; }

    /// <summary>ISO weekdays, 1 is Monday.</summary>
    public int[] Weekdays { get; private set; } = [];

    public LocalTime? At { get; private set; }

    public LocalDate From { get; private set; }

    public LocalDate? Until { get; private set; }

    public Guid? CreatedBy { get; private init; }

    public Instant CreatedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    public void Change(IReadOnlyCollection<IsoDayOfWeek> weekdays, LocalTime? at, LocalDate from, LocalDate? until)
    {
        Set(weekdays, at, from, until);
        Raise("check_in_schedule.changed", nameof(Weekdays), nameof(At), nameof(From), nameof(Until));
    }

    /// <summary>The client is asked no more; what they answered stays.</summary>
    public void Stop(Instant now, Guid by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("check_in_schedule.stopped");
    }

    public void Restore()
    {
        (DeletedAt, DeletedBy) = (null, null);
        Raise("check_in_schedule.restored");
    }

    /// <summary>When the client is asked for a date; null for a date that it leaves out.</summary>
    public Instant? DueOn(LocalDate date, Client client) => date >= From && !(date > Until) ? Clock(client).On(date)?.At : null;

    /// <summary>A check-in closes when the next one is due, and after a week at the latest.</summary>
    public Instant ClosesAt(LocalDate date, Client client)
    {
        var clock = Clock(client);
        return Enumerable.Range(1, 7).Select(days => clock.On(date.PlusDays(days))?.At).FirstOrDefault(at => at is not null) ?? LocalDay.Start(date.PlusDays(8), clock.Zone);
    }

    private LocalSchedule Clock(Client client) => new(At ?? client.MorningTime, TimeZones.Get(client.TimeZone), [.. Weekdays.Select(day => (IsoDayOfWeek)day)]);

    private void Set(IReadOnlyCollection<IsoDayOfWeek> weekdays, LocalTime? at, LocalDate from, LocalDate? until)
    {
        if (weekdays.Count == 0) throw new ArgumentException("Choose at least one day.", nameof(weekdays));
        if (until < from) throw new ArgumentException("It ends on or after its first day.", nameof(until));
        Weekdays = [.. weekdays.Distinct().Order().Select(d => (int)d)];
        (At, From, Until) = (at, from, until);
    }
}
