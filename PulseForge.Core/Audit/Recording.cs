using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Audit;

/// <summary>Audit of what is no domain event: sign-ins, accounts, businesses, exports. The entry is kept by the caller's save, with its cause.</summary>
public static class Recording
{
    /// <summary>Something about an account of this business, e.g. account.signed_in, account.suspended, account.role_changed.</summary>
    public static void Record(this PulseForgeDb db, string action, User user, params string[] changedFields) =>
        db.Record(user.TenantId == Guid.Empty ? db.TenantId : user.TenantId, action, nameof(User), [user.Id], changedFields);

    /// <summary>Something about the business itself, e.g. business.branded, business.suspended.</summary>
    public static void Record(this PulseForgeDb db, string action, Tenant business, params string[] changedFields) =>
        db.Record(business.Id, action, nameof(Tenant), [business.Id], changedFields);

    /// <summary>Something about anything else of a business.</summary>
    public static void Record(this PulseForgeDb db, Guid tenantId, string action, string? subjectType, Guid[] subjectIds, params string[] changedFields) =>
        db.Write(tenantId, new AuditEntry(action, db.Actor, subjectType, subjectIds, changedFields, null, db.Clock.GetCurrentInstant()));

    // The platform's context serves no business of its own: the entry says for which one it is.
    internal static void Write(this PulseForgeDb db, Guid tenantId, AuditEntry entry)
    {
        db.Entry(entry).Property(e => e.TenantId).CurrentValue = tenantId;
        db.Add(entry);
    }
}
