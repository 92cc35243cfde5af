using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.CheckIns;

/// <summary>The predicates about check-ins, each said once.</summary>
public static class CheckInQueries
{
    /// <summary>Those of clients whom the actor may see.</summary>
    public static IQueryable<CheckIn> VisibleTo(this IQueryable<CheckIn> checkIns, Actor actor, PulseForgeDb db)
    {
        var clients = db.Clients.VisibleTo(actor, db);
        return checkIns.Where(c => clients.Any(client => client.Id == c.ClientId));
    }

    /// <summary>Answered, and not read yet.</summary>
    public static IQueryable<CheckIn> Waiting(this IQueryable<CheckIn> checkIns) => checkIns.Where(c => c.AnsweredAt != null && c.ReviewedAt == null);

    public static IQueryable<CheckIn> Reviewed(this IQueryable<CheckIn> checkIns) => checkIns.Where(c => c.ReviewedAt != null);

    /// <summary>So long a check-in without an answer is worth a word.</summary>
    public static readonly Duration OverdueFor = Duration.FromDays(28);

    /// <summary>Asked a day ago or longer, within four weeks, and still without an answer.</summary>
    public static IQueryable<CheckIn> Overdue(this IQueryable<CheckIn> checkIns, Instant now)
    {
        var (latest, earliest) = (now - CheckIn.Patience, now - OverdueFor);
        return checkIns.Where(c => c.AnsweredAt == null && c.DueAt <= latest && c.DueAt > earliest);
    }

    public static IQueryable<CheckIn> Open(this IQueryable<CheckIn> checkIns, Instant now) => checkIns.Where(c => c.ClosesAt > now);

    /// <summary>The order in which a coach reads: a stop sign first, then who waits longest.</summary>
    public static IOrderedQueryable<CheckIn> InReadingOrder(this IQueryable<CheckIn> waiting) => waiting.OrderBy(c => c.StoppedAt == null).ThenBy(c => c.AnsweredAt).ThenBy(c => c.Id);
}
