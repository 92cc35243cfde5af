using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Audit;

/// <summary>What is looked for: always a span of time, and any of a person who acted, somebody or something it was about, the beginning of an action's name.</summary>
public sealed record AuditFilter(Instant From, Instant Until, Guid? UserId = null, Guid? SubjectId = null, string? Action = null);

/// <summary>The last entry of a page: the next begins after it.</summary>
public sealed record AuditCursor(Instant At, Guid Id);

public sealed record AuditRow(
    Guid Id, Instant At, string Action, Guid? UserId, Guid? ActingClientId, string Role, string Origin, string? SubjectType, Guid[] SubjectIds, string[] ChangedFields, Sealed? Values);

/// <summary>One page, newest first, with the names of the people in it that still have one.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, IReadOnlyDictionary<Guid, string> Names, AuditCursor? Next);

/// <summary>The audit as an owner reads it: of their own business alone.</summary>
public static class AuditTrail
{
    public static IQueryable<AuditEntry> Matching(this IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        entries = entries.Where(e => e.At >= filter.From && e.At < filter.Until);
        if (filter.UserId is { } user) entries = entries.Where(e => e.UserId == user);
        if (filter.SubjectId is { } subject) entries = entries.Where(e => e.SubjectIds.Contains(subject));
        if (!string.IsNullOrEmpty(filter.Action)) entries = entries.Where(e => e.Action.StartsWith(filter.Action));
        return entries;
    }

    public static async Task<AuditPage> AuditPageAsync(this PulseForgeDb db, AuditFilter filter, AuditCursor? after, int size, CancellationToken cancel)
    {
        var rows = await Newest(db, filter, after).Take(size + 1).Select(e => new AuditRow(
            e.Id, e.At, e.Action, e.UserId, e.ActingClientId, e.Role, e.Origin, e.SubjectType, e.SubjectIds, e.ChangedFields, e.Values)).ToListAsync(cancel);
        var next = rows.Count > size ? new AuditCursor(rows[size - 1].At, rows[size - 1].Id) : null;
        if (next is not null) rows.RemoveAt(size);
        return new AuditPage(rows, await NamesAsync(db, rows, cancel), next);
    }

    private static IQueryable<AuditEntry> Newest(PulseForgeDb db, AuditFilter filter, AuditCursor? after)
    {
        var entries = db.AuditEntries.AsNoTracking().Matching(filter);
        if (after is not null) entries = entries.Where(e => e.At < after.At || (e.At == after.At && e.Id < after.Id));
        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PulseForgeDb db, List<AuditRow> rows, CancellationToken cancel)
    {
        Guid[] ids = [.. rows.SelectMany(r => (Guid[])[.. r.SubjectIds, r.UserId ?? default, r.ActingClientId ?? default]).Distinct()];
        var clients = await db.Clients.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        var users = await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(cancel);
        return clients.Concat(users).ToDictionary(p => p.Id, p => p.Name);
    }
}
