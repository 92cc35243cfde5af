using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PulseForge.Core.Accounts;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Data;

/// <summary>
/// What every row of a business has in common, set by one convention: the key (TenantId, Id), the foreign key to the business,
/// the filters "Tenant" and "SoftDelete", and a check for each enum. A new entity gets them without saying so.
/// </summary>
internal static class TenantModel
{
    public static void Apply(ModelBuilder model, PulseForgeDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().ToList())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType)) Key(model, type);
            if (typeof(ITenantOwned).IsAssignableFrom(type.ClrType)) Own(model, type, db);
            if (typeof(ISoftDeleted).IsAssignableFrom(type.ClrType)) HideDeleted(model, type);
            foreach (var property in type.GetProperties()) CheckEnum(model, type, property);
        }
    }

    private static void Key(ModelBuilder model, IMutableEntityType type)
    {
        var entity = model.Entity(type.ClrType);
        entity.HasKey(nameof(Entity.TenantId), nameof(Entity.Id));
        entity.Property(nameof(Entity.Id)).ValueGeneratedNever();
        entity.Ignore(nameof(Entity.Events));
    }

    private static void Own(ModelBuilder model, IMutableEntityType type, PulseForgeDb db)
    {
        var entity = model.Entity(type.ClrType);
        entity.Property(nameof(ITenantOwned.TenantId)).ValueGeneratedNever();
        entity.HasOne(typeof(Tenant)).WithMany().HasForeignKey(nameof(ITenantOwned.TenantId)).OnDelete(DeleteBehavior.Restrict);
        if (db is PlatformDb) return;
        var row = Expression.Parameter(type.ClrType, "row");
        var tenant = Expression.Property(Expression.Constant(db), nameof(PulseForgeDb.TenantId));
        var own = Expression.Equal(Expression.Property(row, nameof(ITenantOwned.TenantId)), tenant);
        entity.HasQueryFilter(PulseForgeDb.TenantFilter, Expression.Lambda(own, row));
    }

    private static void HideDeleted(ModelBuilder model, IMutableEntityType type)
    {
        var row = Expression.Parameter(type.ClrType, "row");
        var alive = Expression.Equal(Expression.Property(row, nameof(ISoftDeleted.DeletedAt)), Expression.Constant(null, typeof(NodaTime.Instant?)));
        model.Entity(type.ClrType).HasQueryFilter(PulseForgeDb.SoftDeleteFilter, Expression.Lambda(alive, row));
    }

    private static void CheckEnum(ModelBuilder model, IMutableEntityType type, IMutableProperty property)
    {
        var clr = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!clr.IsEnum || clr.IsDefined(typeof(FlagsAttribute), false) || type.GetTableName() is not { } table) return;
        var column = property.GetColumnName();
        var names = string.Join(", ", Enum.GetNames(clr).Select(n => $"'{n}'"));
        model.Entity(type.ClrType).ToTable(t => t.HasCheckConstraint($"ck_{table}_{column}_known", $"{column} in ({names})"));
    }
}
