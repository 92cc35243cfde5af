using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Automation;

/// <summary>Plans what is to be done for a client, in the caller's context: it is saved with its cause or not at all.</summary>
public sealed class Planner(PulseForgeDb db, IClock clock)
{
    /// <summary>Plans the mail of each session's morning and the end of its day. Sessions of days that are over get none; what is planned already stays as it is, what was called off is taken up again.</summary>
    public async Task PlanAsync(Client client, IReadOnlyCollection<ScheduledSession> sessions, CancellationToken cancel)
    {
        await PlanAsync(OccurrenceKind.SessionMail, client, sessions, cancel);
        await PlanEndsAsync(client, sessions, cancel);
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

    /// <summary>Only the end of each session's day, for a session whose morning is over.</summary>
    public Task PlanEndsAsync(Client client, IReadOnlyCollection<ScheduledSession> sessions, CancellationToken cancel) => PlanAsync(OccurrenceKind.SessionOver, client, sessions, cancel);

    /// <summary>Plans the reminder of a session that was just missed.</summary>
    public void PlanReminder(Client client, ScheduledSession session, AttentionSettings settings) =>
        db.Occurrences.Add(new Occurrence(OccurrenceKind.MissedReminder, client.Id, session.Id, session.Date, Reminder(client, session.Date, settings)));

    /// <summary>After the client moved or chose another time: whatever has not come yet is computed anew.</summary>
    public async Task ReplanAsync(Client client, CancellationToken cancel)
    {
        // A day ended or begins elsewhere: yesterday's may not be over where they are now.
        var since = Today(client).PlusDays(-1);
        var open = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Date >= since && o.NextAttemptAt != null && o.Kind != OccurrenceKind.CheckInMail && o.Kind != OccurrenceKind.CheckInReminder && o.Kind != OccurrenceKind.HistoryImport && o.Kind != OccurrenceKind.Celebration).ToListAsync(cancel);
        var settings = open.Exists(o => o.Kind == OccurrenceKind.MissedReminder) ? await AttentionSettings.OfAsync(db, cancel) : null;
        foreach (var occurrence in open.Where(o => o.Kind is OccurrenceKind.SessionOver or OccurrenceKind.GoalOver or OccurrenceKind.MissedReminder || o.Date > since)) occurrence.Postpone(DueAt(occurrence.Kind, client, occurrence.Date, settings));
        await new CheckInPlanner(db, clock).ReplanAsync(client, cancel);
    }

    /// <summary>Plans the end of a goal's last day, for one that may be reached by nothing but its being over.</summary>
    public void PlanGoalEnd(Client client, Goal goal)
    {
        if (goal is { Kind: GoalKind.Adherence, By: { } by }) db.Occurrences.Add(new Occurrence(OccurrenceKind.GoalOver, client.Id, goal.Id, by, DueAt(OccurrenceKind.GoalOver, client, by, settings: null)));
    }

    private async Task PlanAsync(OccurrenceKind kind, Client client, IReadOnlyCollection<ScheduledSession> sessions, CancellationToken cancel)
    {
        var (today, ids) = (Today(client), sessions.Select(s => s.Id).ToList());
        var planned = await db.Occurrences.Where(o => o.ClientId == client.Id && o.Kind == kind && o.Date >= today && ids.Contains(o.SubjectId)).ToDictionaryAsync(o => (o.SubjectId, o.Date), cancel);
        foreach (var session in sessions.Where(s => s.Date >= today))
        {
            var due = DueAt(kind, client, session.Date, settings: null);
            if (planned.GetValueOrDefault((session.Id, session.Date)) is { } there) there.Reopen(due);
            else db.Occurrences.Add(new Occurrence(kind, client.Id, session.Id, session.Date, due));
        }
    }

    private LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));

    private static Instant DueAt(OccurrenceKind kind, Client client, LocalDate date, AttentionSettings? settings) => kind switch
    {
        OccurrenceKind.SessionMail or OccurrenceKind.WeeklyReport => Morning(client, date),
        OccurrenceKind.SessionOver or OccurrenceKind.GoalOver => LocalDay.Span(date, TimeZones.Get(client.TimeZone)).End,
        OccurrenceKind.MissedReminder => Reminder(client, date, settings!),
        OccurrenceKind.CheckInMail or OccurrenceKind.CheckInReminder => throw new ArgumentException("Check-ins are planned by their schedules.", nameof(kind)),
        OccurrenceKind.HistoryImport or OccurrenceKind.Celebration => throw new ArgumentException("An import is due when it is begun.", nameof(kind)),
    };

    private static Instant Morning(Client client, LocalDate date)
    {
        var zone = TimeZones.Get(client.TimeZone);
        return new LocalSchedule(client.MorningTime, zone).On(date)?.At ?? LocalDay.Start(date, zone);
    }

    /// <summary>By the wall clock, so that nine o'clock stays nine o'clock in a night of 23 or 25 hours, and outside of the quiet hours.</summary>
    private static Instant Reminder(Client client, LocalDate date, AttentionSettings settings)
    {
        var zone = TimeZones.Get(client.TimeZone);
        var at = date.PlusDays(1).AtMidnight().PlusHours(settings.RemindAfterHours);
        return settings.QuietHours.Defer(zone.ResolveLocal(at, LocalDay.NextExisting).ToInstant(), zone);
    }
}
