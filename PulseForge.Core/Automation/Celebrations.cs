using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>
/// Looks, after something was logged or measured, whether a goal or a step of it is reached that nobody celebrated yet, and plans its mail in the
/// same save. It looks at what is there, not at what was just done: what one look missed, the next one finds.
/// </summary>
public sealed class Celebrations(PulseForgeDb db, IClock clock)
{
    /// <summary>What was reached longer ago, such as by an imported history, is no news.</summary>
    public const int NewsDays = 7;

    public async Task CatchUpAsync(Guid clientId, CancellationToken cancel)
    {
        if (!await db.Goals.AnyAsync(g => g.ClientId == clientId && g.EndedAt == null, cancel)) return;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        if (await db.LockClientAsync(clientId, cancel) is not { } client) return;
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        if (await GoalNews.ProgressAsync(db, clientId, LocalDay.Today(now, zone), cancel) is not { } progress) return;
        var fresh = await FreshAsync(progress, now, zone, cancel);
        if (fresh.Count == 0) return;
        db.AddRange(fresh);
        // One mail, also when the last step and the goal come together.
        if (fresh.Where(c => c.SeenAt is null).MaxBy(c => (c.MilestoneId is null, c.ReachedOn)) is { } news) db.Add(await MailAsync(news, now, zone, cancel));
        await db.SaveChangesAsync(cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    public async Task CatchUpAfterAsync(Guid sessionId, CancellationToken cancel) =>
        await CatchUpAsync(await db.ScheduledSessions.Where(s => s.Id == sessionId).Select(s => s.ClientId).SingleAsync(cancel), cancel);

    private async Task<List<Celebration>> FreshAsync(GoalProgress progress, Instant now, DateTimeZone zone, CancellationToken cancel)
    {
        var goal = progress.Goal;
        var known = await db.Celebrations.Where(c => c.GoalId == goal.Id).Select(c => c.MilestoneId).ToListAsync(cancel);
        // A goal that was changed is a new one: what it had reached before is not celebrated again.
        var since = LocalDate.Max(LocalDay.Today(now, zone).PlusDays(-NewsDays), LocalDay.Today(goal.SetAt, zone));
        var reached = progress.Milestones.Select(m => ((Guid?)m.Id, m.ReachedOn)).Append((null, progress.ReachedOn));
        return [.. reached.Where(r => r.ReachedOn is not null && !known.Contains(r.Item1)).Select(r => new Celebration(goal.ClientId, goal.Id, r.Item1, r.ReachedOn!.Value, r.ReachedOn >= since, now))];
    }

    private async Task<Occurrence> MailAsync(Celebration news, Instant now, DateTimeZone zone, CancellationToken cancel)
    {
        var quiet = (await AttentionSettings.OfAsync(db, cancel)).QuietHours;
        return new Occurrence(OccurrenceKind.Celebration, news.ClientId, news.Id, news.ReachedOn, quiet.Defer(now, zone));
    }
}
