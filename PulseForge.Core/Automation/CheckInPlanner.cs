using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>
/// Plans when a client is asked, in the caller's context. Each one that is done plans on, whatever became of it, always some weeks ahead:
/// a worker that was away, or one that failed for good, breaks no chain.
/// </summary>
public sealed class CheckInPlanner(PulseForgeDb db, IClock clock)
{
    public const int DaysAhead = 22;

    /// <summary>Plans what is missing of the next weeks. What would have been due before now is not made up for.</summary>
    public async Task PlanAheadAsync(CheckInSchedule schedule, Client client, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var first = LocalDate.Max(LocalDay.Today(now, TimeZones.Get(client.TimeZone)), schedule.From);
        var planned = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == OccurrenceKind.CheckInMail && o.SubjectId == schedule.Id && o.Date >= first).Select(o => o.Date).ToListAsync(cancel);
        foreach (var (date, at) in Dates(schedule, client, first).Where(due => due.At > now && !planned.Contains(due.Date)))
            db.Occurrences.Add(new Occurrence(OccurrenceKind.CheckInMail, client.Id, schedule.Id, date, at));
    }

    /// <summary>After the schedule changed or was stopped, or the client moved or chose another morning: all that has not come yet is computed anew.</summary>
    public async Task ReplanAsync(CheckInSchedule schedule, Client client, CancellationToken cancel)
    {
        var open = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == OccurrenceKind.CheckInMail && o.SubjectId == schedule.Id && o.NextAttemptAt != null).ToListAsync(cancel);
        foreach (var occurrence in open)
        {
            if (schedule.DeletedAt is null && schedule.DueOn(occurrence.Date, client) is { } at) occurrence.Postpone(at);
            else db.Occurrences.Remove(occurrence);
        }
        if (schedule.DeletedAt is null) await PlanAheadAsync(schedule, client, cancel);
    }

    public async Task ReplanAsync(Client client, CancellationToken cancel)
    {
        foreach (var schedule in await db.CheckInSchedules.Where(s => s.ClientId == client.Id).ToListAsync(cancel)) await ReplanAsync(schedule, client, cancel);
    }

    private static IEnumerable<(LocalDate Date, Instant At)> Dates(CheckInSchedule schedule, Client client, LocalDate first)
    {
        for (var date = first; date < first.PlusDays(DaysAhead); date = date.PlusDays(1))
            if (schedule.DueOn(date, client) is { } at) yield return (date, at);
    }
}
