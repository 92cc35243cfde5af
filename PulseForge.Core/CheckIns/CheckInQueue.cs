using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.CheckIns;

public enum QueueFilter { Waiting, Reviewed, Overdue }

/// <summary>A check-in as a coach's list shows it.</summary>
/// <param name="Low">What was answered with one of the lowest scores.</param>
public sealed record QueueRow(Guid Id, Guid ClientId, string Client, string Form, LocalDate Date, Instant DueAt, Instant? AnsweredAt, Instant? ReviewedAt, bool Stops, IReadOnlyList<LowScore> Low);

/// <summary>What waits for a coach.</summary>
/// <param name="Oldest">Since when the longest one waits; null when none does.</param>
public sealed record WaitingCheckIns(int Count, Instant? Oldest, IReadOnlyList<QueueRow> First);

/// <summary>Lists of check-ins among the clients that an actor may see: a stop sign first, then who waits longest. The number of queries does not depend on theirs.</summary>
public sealed class CheckInQueue(PulseForgeDb db, IClock clock)
{
    public async Task<WaitingCheckIns> WaitingAsync(Actor actor, int shown, CancellationToken cancel)
    {
        var waiting = db.CheckIns.VisibleTo(actor, db).Waiting();
        var sum = await waiting.GroupBy(c => 1).Select(all => new { Count = all.Count(), Oldest = all.Min(c => c.AnsweredAt) }).FirstOrDefaultAsync(cancel);
        return sum is null ? new WaitingCheckIns(0, null, []) : new WaitingCheckIns(sum.Count, sum.Oldest, await RowsAsync(waiting.InReadingOrder().Take(shown), cancel));
    }

    public async Task<IReadOnlyDictionary<QueueFilter, int>> CountAsync(Actor actor, CancellationToken cancel)
    {
        var (latest, earliest) = (clock.GetCurrentInstant() - CheckIn.Patience, clock.GetCurrentInstant() - CheckInQueries.OverdueFor);
        var counts = await db.CheckIns.VisibleTo(actor, db).GroupBy(c => 1).Select(all => new
        {
            Waiting = all.Count(c => c.AnsweredAt != null && c.ReviewedAt == null), Reviewed = all.Count(c => c.ReviewedAt != null), Overdue = all.Count(c => c.AnsweredAt == null && c.DueAt <= latest && c.DueAt > earliest),
        }).FirstOrDefaultAsync(cancel);
        return new Dictionary<QueueFilter, int> { [QueueFilter.Waiting] = counts?.Waiting ?? 0, [QueueFilter.Reviewed] = counts?.Reviewed ?? 0, [QueueFilter.Overdue] = counts?.Overdue ?? 0 };
    }

    public Task<IReadOnlyList<QueueRow>> PageAsync(QueueFilter filter, Actor actor, int skip, int take, CancellationToken cancel)
    {
        var visible = db.CheckIns.VisibleTo(actor, db);
        var ordered = filter switch
        {
            QueueFilter.Waiting => visible.Waiting().InReadingOrder(),
            QueueFilter.Reviewed => visible.Reviewed().OrderByDescending(c => c.ReviewedAt).ThenBy(c => c.Id),
            QueueFilter.Overdue => visible.Overdue(clock.GetCurrentInstant()).OrderByDescending(c => c.DueAt).ThenBy(c => c.Id),
        };
        return RowsAsync(ordered.Skip(skip).Take(take), cancel);
    }

    /// <summary>The next one to read after this one was.</summary>
    public Task<Guid?> NextAsync(Actor actor, Guid after, CancellationToken cancel) =>
        db.CheckIns.VisibleTo(actor, db).Waiting().Where(c => c.Id != after).InReadingOrder().Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<QueueRow>> RowsAsync(IQueryable<CheckIn> which, CancellationToken cancel)
    {
        var found = await which.AsNoTracking().Select(c => new { CheckIn = c, Client = db.Clients.Where(x => x.Id == c.ClientId).Select(x => x.Name).First() }).ToListAsync(cancel);
        var versions = found.Select(f => f.CheckIn.VersionId).Distinct().ToList();
        var questions = await db.CheckInFormVersions.Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Questions }).ToDictionaryAsync(v => v.Id, v => v.Questions, cancel);
        return [.. found.Select(f => Row(f.CheckIn, f.Client, questions[f.CheckIn.VersionId]))];
    }

    private static QueueRow Row(CheckIn c, string client, Questionnaire questions) =>
        new(c.Id, c.ClientId, client, c.FormName, c.Date, c.DueAt, c.AnsweredAt, c.ReviewedAt, c.StoppedAt is not null, LowScore.Of(questions, c.Answers));
}
