using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Platform.Oversight;

/// <summary>One business as the console lists it: figures, and nobody's name.</summary>
/// <param name="LastActivity">When somebody of the business last did something.</param>
/// <param name="Waiting">Mails and occurrences that are due and not done.</param>
/// <param name="Dead">Those that failed for good.</param>
public sealed record TenantRow(
    Guid Id, string Identifier, string Name, TenantStatus Status, PlanKind Plan, Instant CreatedAt, int People, int Clients, Instant? LastActivity, int Waiting, int Dead);

/// <summary>The businesses of the platform. One query for a page of them, one for their number and one for the states.</summary>
public sealed class TenantList(PlatformDb db, IClock clock)
{
    private static readonly string[] OwnRoles = [nameof(Role.Owner), nameof(Role.Coach), nameof(Role.Client), "Link"];

    public async Task<IReadOnlyDictionary<TenantStatus, int>> CountAsync(CancellationToken cancel) =>
        await db.Tenants.Where(t => t.Id != Tenant.PlatformId).GroupBy(t => t.Status).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    public Task<int> CountAsync(TenantQuery query, CancellationToken cancel) => query.Apply(db).CountAsync(cancel);

    public async Task<IReadOnlyList<TenantRow>> PageAsync(TenantQuery query, int skip, int take, CancellationToken cancel) =>
        await Ordered(Facts(query.Apply(db).AsNoTracking()), query.Order).Skip(skip).Take(take).Select(f => new TenantRow(
            f.Tenant.Id, f.Tenant.Identifier, f.Tenant.Name, f.Tenant.Status, f.Tenant.Plan, f.Tenant.CreatedAt, f.People, f.Clients, f.LastActivity, f.Waiting, f.Dead)).ToListAsync(cancel);

    public Task<TenantRow?> FindAsync(Guid id, CancellationToken cancel) =>
        Facts(db.Tenants.AsNoTracking().Where(t => t.Id == id && t.Id != Tenant.PlatformId)).Select(f => new TenantRow(
            f.Tenant.Id, f.Tenant.Identifier, f.Tenant.Name, f.Tenant.Status, f.Tenant.Plan, f.Tenant.CreatedAt, f.People, f.Clients, f.LastActivity, f.Waiting, f.Dead)).SingleOrDefaultAsync(cancel);

    /// <summary>The business with this identifier or id, the platform itself included.</summary>
    public async Task<Guid?> IdOfAsync(string typed, CancellationToken cancel)
    {
        var (identifier, id) = (typed.Trim().ToLowerInvariant(), Guid.TryParse(typed, out var guid) ? guid : Guid.Empty);
        return await db.Tenants.Where(t => t.Identifier == identifier || t.Id == id).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancel);
    }

    private IQueryable<Fact> Facts(IQueryable<Tenant> tenants)
    {
        var now = clock.GetCurrentInstant();
        return tenants.Select(t => new Fact
        {
            Tenant = t,
            People = db.Users.Count(u => u.TenantId == t.Id && u.SuspendedAt == null && (u.Role == Role.Owner || u.Role == Role.Coach)),
            Clients = db.Clients.Count(c => c.TenantId == t.Id && c.Status == ClientStatus.Active),
            LastActivity = db.AuditEntries.Where(e => e.TenantId == t.Id && OwnRoles.Contains(e.Role)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => (Instant?)e.At).FirstOrDefault(),
            Waiting = db.OutboxEmails.Count(m => m.TenantId == t.Id && m.NextAttemptAt != null) + db.Occurrences.Count(o => o.TenantId == t.Id && o.NextAttemptAt != null && o.DueAt <= now + t.ClockOffset),
            Dead = db.OutboxEmails.Count(m => m.TenantId == t.Id && m.DeadAt != null) + db.Occurrences.Count(o => o.TenantId == t.Id && o.DeadAt != null),
        });
    }

    private static IQueryable<Fact> Ordered(IQueryable<Fact> facts, TenantOrder order) => order switch
    {
        TenantOrder.Newest => facts.OrderByDescending(f => f.Tenant.CreatedAt).ThenBy(f => f.Tenant.Id),
        TenantOrder.Name => facts.OrderBy(f => f.Tenant.Name).ThenBy(f => f.Tenant.Id),
        TenantOrder.Activity => facts.OrderByDescending(f => f.LastActivity ?? Instant.MinValue).ThenBy(f => f.Tenant.Id),
        TenantOrder.Waiting => facts.OrderByDescending(f => f.Dead).ThenByDescending(f => f.Waiting).ThenBy(f => f.Tenant.Id),
    };

    private sealed class Fact
    {
        public required Tenant Tenant { get; init; }
        public int People { get; init; }
        public int Clients { get; init; }
        public Instant? LastActivity { get; init; }
        public int Waiting { get; init; }
        public int Dead { get; init; }
    }
}
