using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Analytics;

/// <summary>What happens today among the clients that an actor may see, and who of them needs attention: eight queries whatever their number.</summary>
public sealed class TodayBoard(PulseForgeDb db, Flags flags, IClock clock)
{
    public const int FinishedDays = 7;
    public const int FinishedShown = 8;
    public const int MissedDays = 2;
    private const int MissedWithin = 28;

    public async Task<Day> OfAsync(Actor actor, CancellationToken cancel)
    {
        var (now, visible) = (clock.GetCurrentInstant(), db.Clients.VisibleTo(actor, db));
        var (steps, settings) = await StartAsync(visible.Current(), cancel);
        if (steps is { Clients: 0, Sample: null }) return new Day([], [], [], [], steps, [], [], null);
        var clients = await ClientsAsync(visible, now, cancel);
        var flagged = await flags.OfAsync([.. clients.Where(c => c.IsActive).Select(c => c.Watched)], settings ?? new AttentionSettings(), cancel);
        var sessions = (await SessionsAsync(visible.Current(), LocalDay.Today(now, DateTimeZone.Utc), cancel)).Select(s => s.On(now, flagged.GetValueOrDefault(s.ClientId))).ToList();
        return new Day(
            [.. sessions.Where(s => s.IsToday && !s.IsLeftOut).Select(s => s.Session).OrderBy(s => s.State).ThenBy(s => s.Client, StringComparer.Ordinal)],
            [.. sessions.Where(s => !s.IsToday).Select(s => s.Session).Where(s => s.State == BoardState.Done).OrderByDescending(s => s.Local).Take(FinishedShown)],
            [.. sessions.Where(s => s.DaysAgo is >= 1 and <= MissedDays).Select(s => s.Session).Where(s => s.State == BoardState.Missed).OrderByDescending(s => s.Date).ThenByDescending(s => s.Missed)],
            Invitations(clients), steps, Sorted(clients, c => flagged[c.Id].Open.Select(f => Of(c, f, flagged[c.Id].Record, null))), Sorted(clients, c => flagged[c.Id].Aside.Select(a => Of(c, a.Flag, flagged[c.Id].Record, a.Mark))),
            BoardFigures.Of([.. flagged.Values.Where(f => f.ClientId != steps.Sample).Select(f => f.Record)], [.. clients.Where(c => c.Id != steps.Sample)], now));
    }

    private static BoardFlag Of(BoardClient client, Flag flag, ClientRecord record, FlagMark? mark) => new(client.Id, client.Name, client.Email, flag, record, mark);

    private static IReadOnlyList<BoardFlag> Sorted(List<BoardClient> clients, Func<BoardClient, IEnumerable<BoardFlag>> of) =>
        [.. clients.Where(c => c.IsActive).SelectMany(of).OrderByDescending(f => f.Flag.Severity).ThenBy(f => f.Flag.Kind).ThenBy(f => f.Flag.Since).ThenBy(f => f.Name, StringComparer.Ordinal)];

    private static IReadOnlyList<OpenInvitation> Invitations(List<BoardClient> clients) =>
        [.. clients.Where(c => c.IsInvited && c.Email is not null).OrderByDescending(c => c.CreatedAt).Take(FinishedShown).Select(c => new OpenInvitation(c.Id, c.Name, c.Email!, c.CreatedAt))];

    /// <summary>Archived ones of the last weeks are there for the figures alone.</summary>
    private Task<List<BoardClient>> ClientsAsync(IQueryable<Client> visible, Instant now, CancellationToken cancel)
    {
        var since = now - Duration.FromDays(ClientRecord.Days);
        return visible.Where(c => c.Status != ClientStatus.Archived || c.ArchivedAt > since).Select(c => new BoardClient(
            c.Id, c.Name, c.Email, c.Status == ClientStatus.Invited, c.Status == ClientStatus.Archived, c.CreatedAt, c.AcceptedAt, c.ArchivedAt,
            new Watched(c.Id, c.TimeZone, c.Units, db.WorkoutLogs.Where(l => l.ClientId == c.Id).Max(l => (LocalDate?)l.Date)))).ToListAsync(cancel);
    }

    private async Task<(StartSteps Steps, AttentionSettings? Settings)> StartAsync(IQueryable<Client> visible, CancellationToken cancel)
    {
        // Each count names the row's business: what does not hang on the row would be asked for in a query of its own.
        var start = await db.Tenants.AsNoTracking().Where(t => t.Id == db.TenantId).Select(t => new
        {
            Steps = new StartSteps(
                visible.Count(c => !c.IsSample), db.TrainingPrograms.Count(p => p.TenantId == t.Id && p.CreatedBy != null), db.Assignments.Any(a => visible.Any(c => c.Id == a.ClientId && !c.IsSample)),
                visible.Where(c => c.IsSample).Select(c => (Guid?)c.Id).FirstOrDefault()),
            Settings = db.AttentionSettings.OrderBy(s => s.Id).FirstOrDefault(),
        }).SingleAsync(cancel);
        return (start.Steps, start.Settings);
    }

    private Task<List<Found>> SessionsAsync(IQueryable<Client> visible, LocalDate about, CancellationToken cancel) =>
        db.ScheduledSessions.AsNoTracking().Where(s => s.ImportId == null && (s.UnplannedAt == null || db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id)) && s.Date >= about.PlusDays(-FinishedDays) && s.Date <= about.PlusDays(1)).Join(visible, s => s.ClientId, c => c.Id, (s, c) => new { s, c })
            .GroupJoin(db.WorkoutLogs, x => x.s.Id, l => l.ScheduledSessionId, (x, logs) => new { x.s, x.c, logs })
            .SelectMany(x => x.logs.DefaultIfEmpty(), (x, l) => new Found(
                x.s.Id, x.c.Id, x.c.Name, x.c.TimeZone, x.s.Name, x.s.Date, x.s.Status, l != null,
                l == null ? null : l.FinishedAt ?? l.StartedAt, l == null ? null : l.SessionRpe, l == null ? null : l.DurationMinutes, l == null ? null : l.Note,
                db.LoggedSets.Count(set => l != null && set.LogId == l.Id && set.Kind != LoggedSetKind.WarmUp)))
            .ToListAsync(cancel);

    private sealed record Found(
        Guid Id, Guid ClientId, string Client, string Zone, string Name, LocalDate Date, SessionStatus Status, bool IsLogged, Instant? At, decimal? Rpe, int? Minutes, string? Note, int Sets)
    {
        public Seen On(Instant now, ClientFlags? flags)
        {
            var zone = TimeZones.Get(Zone);
            var today = LocalDay.Today(now, zone);
            var missed = flags?.Record.Due(today.PlusDays(-MissedWithin), today).Count(s => s.IsMissed) ?? 0;
            return new Seen(Period.DaysBetween(Date, today), flags?.Record.IsPaused(Date) == true, new BoardSession(
                Id, ClientId, Client, Name, Date, State(today, flags), Sets, At?.InZone(zone).LocalDateTime, Rpe, Minutes, Note, flags?.Open is [var worst, ..] ? worst.Kind : null, missed));
        }

        /// <summary>A planned session whose day is over was missed, whether or not a job has marked it; unless they were paused.</summary>
        private BoardState State(LocalDate today, ClientFlags? flags) => Status switch
        {
            SessionStatus.Done => BoardState.Done,
            SessionStatus.Skipped => BoardState.Skipped,
            SessionStatus.Missed => BoardState.Missed,
            SessionStatus.Planned when IsLogged => BoardState.Training,
            SessionStatus.Planned => Date < today && flags?.Record.IsPaused(Date) != true ? BoardState.Missed : BoardState.Planned,
        };
    }

    /// <summary>A session seen from its client's own day.</summary>
    private sealed record Seen(int DaysAgo, bool IsPaused, BoardSession Session)
    {
        public bool IsToday => DaysAgo == 0;

        /// <summary>Nobody waits for somebody who is on holiday.</summary>
        public bool IsLeftOut => IsPaused && Session.State == BoardState.Planned;
    }
}
