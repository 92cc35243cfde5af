using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace PulseForge.Core.Data;

/// <summary>How every context talks to PostgreSQL, said once for the product, the migrations and the tests.</summary>
public static class DbOptions
{
    private static readonly TenantConnectionInterceptor Connection = new();
    private static readonly TenantCheckInterceptor Check = new();

    public static DbContextOptionsBuilder<T> UsePulseForge<T>(this DbContextOptionsBuilder<T> options, string connection, Action<NpgsqlDbContextOptionsBuilder>? more = null) where T : DbContext
    {
        UsePulseForge((DbContextOptionsBuilder)options, connection, more);
        return options;
    }

    public static void UsePulseForge(this DbContextOptionsBuilder options, string connection, Action<NpgsqlDbContextOptionsBuilder>? more = null)
    {
        options.UseNpgsql(connection, o =>
        {
            o.UseNodaTime();
            more?.Invoke(o);
        });
        options.UseSnakeCaseNamingConvention();
        options.AddInterceptors(Connection, Check);
    }
}
