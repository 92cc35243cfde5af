using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>What an admin looks for in the audit of all businesses: a span of time always, and any of who acted, what was done, where.</summary>
/// <param name="Who">Mail or name of somebody who works in a business or for the platform, or anybody's id.</param>
/// <param name="What">Beginning of an action's name, e.g. business. or account.signed_in.</param>
public sealed record PlatformAuditQuery(Instant From, Instant Until, string? Who, string? What, Guid? TenantId);

/// <summary>One entry with the names of its business and of who acted; clients and what was changed in them are never named here.</summary>
public sealed record PlatformAuditRow(
    Guid Id, Instant At, string Action, string Role, string? Actor, Guid? ActorId, Guid TenantId, string Identifier, string TenantName, string Origin, string? SubjectType, int Subjects, string[] ChangedFields);

public sealed record PlatformAuditPage(IReadOnlyList<PlatformAuditRow> Rows, AuditCursor? Next);

/// <summary>The audit across businesses, newest first. A page is two queries, one more when somebody is looked for.</summary>
public sealed class PlatformAudit(PlatformDb db)
{
    private const int MostPeople = 200;

    public async Task<PlatformAuditPage> PageAsync(PlatformAuditQuery query, AuditCursor? after, int size, CancellationToken cancel)
    {
        var entries = db.AuditEntries.AsNoTracking().Matching(new AuditFilter(query.From, query.Until, Action: query.What));
        if (query.TenantId is { } tenant) entries = entries.Where(e => e.TenantId == tenant);
        if (!string.IsNullOrWhiteSpace(query.Who)) entries = await ByAsync(entries, query.Who.Trim(), cancel);
        if (after is not null) entries = entries.Where(e => e.At < after.At || (e.At == after.At && e.Id < after.Id));
        var rows = await Rows(entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(size + 1)).ToListAsync(cancel);
        var next = rows.Count > size ? new AuditCursor(rows[size - 1].At, rows[size - 1].Id) : null;
        return new PlatformAuditPage([.. rows.Take(size)], next);
    }

    private IQueryable<PlatformAuditRow> Rows(IQueryable<AuditEntry> entries) =>
        from e in entries
        join t in db.Tenants on e.TenantId equals t.Id
        let actor = db.Users.Where(u => u.Id == e.UserId && u.Role != Role.Client).Select(u => u.Name).FirstOrDefault()
        orderby e.At descending, e.Id descending
        select new PlatformAuditRow(e.Id, e.At, e.Action, e.Role, actor, e.UserId ?? e.ActingClientId, t.Id, t.Identifier, t.Name, e.Origin, e.SubjectType, e.SubjectIds.Length, e.ChangedFields);

    private async Task<IQueryable<AuditEntry>> ByAsync(IQueryable<AuditEntry> entries, string who, CancellationToken cancel)
    {
        if (Guid.TryParse(who, out var id)) return entries.Where(e => e.UserId == id || e.ActingClientId == id || e.SubjectIds.Contains(id));
        var pattern = LikePattern.Containing(who);
        var people = await db.Users.Where(u => u.Role != Role.Client && (EF.Functions.ILike(u.Email!, pattern, LikePattern.Escape) || EF.Functions.ILike(u.Name, pattern, LikePattern.Escape)))
            .OrderBy(u => u.Id).Select(u => (Guid?)u.Id).Take(MostPeople).ToListAsync(cancel);
        return entries.Where(e => people.Contains(e.UserId));
    }
}
