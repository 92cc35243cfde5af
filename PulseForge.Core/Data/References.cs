using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Accounts;

namespace PulseForge.Core.Data;

/// <summary>Foreign keys to users: theirs is the alternate key (tenant, id), because Identity's store needs the single one.</summary>
public static class References
{
    public static void BelongsToUser<T>(this EntityTypeBuilder<T> row, Expression<Func<T, object?>> userId, DeleteBehavior onDelete = DeleteBehavior.Restrict) where T : class
    {
        var name = ((MemberExpression)(userId.Body is UnaryExpression cast ? cast.Operand : userId.Body)).Member.Name;
        row.HasOne<User>().WithMany().HasForeignKey("TenantId", name).HasPrincipalKey(u => new { u.TenantId, u.Id }).OnDelete(onDelete);
    }
}
