using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Isolation;

/// <summary>What EF Core's model must say of every type for layer 2 to hold.</summary>
internal static class ModelRules
{
    // The business itself, found by host before one is known; keys of cookies, the process's own.
    private static readonly string[] NotOwned = ["Tenant", "DataProtectionKey"];

    // Identity's stores look these up by keys of their own.
    private static readonly string[] IdentityKeyed = ["User", "UserClaim", "UserLogin", "UserToken", "UserPasskey"];

    public static IReadOnlyList<string> Breaches(IModel model) => [.. model.GetEntityTypes().Where(t => !t.IsOwned()).SelectMany(Breaches)];

    private static IEnumerable<string> Breaches(IEntityType type)
    {
        var name = type.ClrType.Name;
        if (!typeof(ITenantOwned).IsAssignableFrom(type.ClrType))
        {
            if (!NotOwned.Contains(name)) yield return $"{name} belongs to no business and is not listed";
            yield break;
        }
        if (!FiltersOn(type, PulseForgeDb.TenantFilter, nameof(ITenantOwned.TenantId))) yield return $"{name} has no filter \"{PulseForgeDb.TenantFilter}\"";
        if (IsSoftDeleted(type) && !FiltersOn(type, PulseForgeDb.SoftDeleteFilter, nameof(ISoftDeleted.DeletedAt))) yield return $"{name} has no filter \"{PulseForgeDb.SoftDeleteFilter}\"";
        if (!IdentityKeyed.Contains(name) && !Names(type.FindPrimaryKey()!.Properties).SequenceEqual(["TenantId", "Id"])) yield return $"{name} is not keyed by (TenantId, Id)";
        foreach (var reference in type.GetForeignKeys().Where(f => !f.IsOwnership && !Carries(f)))
            yield return $"{name} refers to {reference.PrincipalEntityType.ClrType.Name} without the business";
        foreach (var index in type.GetIndexes().Where(i => i.IsUnique && i.Properties[0].Name != nameof(ITenantOwned.TenantId)))
            yield return $"{name} is unique by {string.Join(", ", Names(index.Properties))} across businesses";
    }

    private static bool IsSoftDeleted(IEntityType type) => typeof(ISoftDeleted).IsAssignableFrom(type.ClrType);

    private static bool FiltersOn(IEntityType type, string filter, string property) =>
        type.GetDeclaredQueryFilters().Any(f => f.Key == filter && f.Expression!.Body.ToString().Contains(property, StringComparison.Ordinal));

    private static bool Carries(IForeignKey reference) =>
        reference.PrincipalEntityType.ClrType == typeof(Tenant) ||
        (reference.Properties[0].Name == nameof(ITenantOwned.TenantId) && reference.PrincipalKey.Properties[0].Name == nameof(ITenantOwned.TenantId));

    private static IEnumerable<string> Names(IEnumerable<IReadOnlyProperty> properties) => properties.Select(p => p.Name);
}
