using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>Plans what is to be done for a client, in the caller's context: it is saved with its cause or not at all.</summary>
public sealed class Planner(PulseForgeDb db, IClock clock)
{
    /// <summary>Plans the mail of each session's morning. Sessions of days that are over get none; what is planned already stays as it is.</summary>
    public async Task PlanAsync(Client client, IReadOnlyCollection<ScheduledSession> sessions, CancellationToken cancel)
    {
        var ids = sessions.Select(s => s.Id).ToList();
        var planned = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == OccurrenceKind.SessionMail && ids.Contains(o.SubjectId)).Select(o => new { o.SubjectId, o.Date }).ToListAsync(cancel);
        var today = Today(client);
        foreach (var session in sessions.Where(s => s.Date >= today && !planned.Exists(p => p.SubjectId == s.Id && p.Date == s.Date)))
            db.Occurrences.Add(new Occurrence(OccurrenceKind.SessionMail, client.Id, session.Id, session.Date, Morning(client, session.Date)));
    }

    /// <summary>What a new program brings: the mails of its sessions, and the weekly reports.</summary>
    public async Task PlanProgramAsync(Client client, IReadOnlyCollection<ScheduledSession> sessions, CancellationToken cancel)
    {
        await PlanAsync(client, sessions, cancel);
        await PlanReportsAsync(client, cancel);
    }

    /// <summary>
    /// Plans the reports of the client's next two Mondays: each plans on when it is handled, and a second one waits in case the first fails for good.
    /// </summary>
    public async Task PlanReportsAsync(Client client, CancellationToken cancel)
    {
        var monday = Today(client).Next(IsoDayOfWeek.Monday);
        var planned = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == OccurrenceKind.WeeklyReport && o.Date >= monday).Select(o => o.Date).ToListAsync(cancel);
        foreach (var date in new[] { monday, monday.PlusWeeks(1) }.Except(planned))
            db.Occurrences.Add(new Occurrence(OccurrenceKind.WeeklyReport, client.Id, client.Id, date, Morning(client, date)));
    }

    /// <summary>After the client moved or chose another time: every morning that has not come yet is computed anew.</summary>
    public async Task ReplanAsync(Client client, CancellationToken cancel)
    {
        var today = Today(client);
        var open = await db.Occurrences.Where(o => o.ClientId == client.Id && (o.Kind == OccurrenceKind.SessionMail || o.Kind == OccurrenceKind.WeeklyReport) && o.Date >= today && o.NextAttemptAt != null).ToListAsync(cancel);
        foreach (var occurrence in open) occurrence.Postpone(Morning(client, occurrence.Date));
    }

    private LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));

    private static Instant Morning(Client client, LocalDate date)
    {
        var zone = TimeZones.Get(client.TimeZone);
        return new LocalSchedule(client.MorningTime, zone).On(date)?.At ?? LocalDay.Start(date, zone);
    }
}
