using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using PulseForge.Core.Audit;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;

namespace PulseForge.Core.Data;

/// <summary>How every context talks to PostgreSQL, said once for the product, the migrations and the tests.</summary>
public static class DbOptions
{
    private static readonly TenantConnectionInterceptor Connection = new();
    private static readonly TenantCheckInterceptor Check = new();
    private static readonly DraftHistory History = new();
    private static readonly SessionRevisions Revisions = new();

    public static DbContextOptionsBuilder<T> UsePulseForge<T>(this DbContextOptionsBuilder<T> options, string connection, MasterKeys? masters = null, Action<NpgsqlDbContextOptionsBuilder>? more = null) where T : DbContext
    {
        UsePulseForge((DbContextOptionsBuilder)options, connection, masters, more);
        return options;
    }

    public static void UsePulseForge(this DbContextOptionsBuilder options, string connection, MasterKeys? masters = null, Action<NpgsqlDbContextOptionsBuilder>? more = null)
    {
        options.UseNpgsql(connection, o =>
        {
            o.UseNodaTime();
            more?.Invoke(o);
        });
        options.UseSnakeCaseNamingConvention();
        // History and audit first: what they add is checked like everything else.
        options.AddInterceptors(Connection, History, Revisions, new AuditInterceptor(masters), Check);
    }
}
