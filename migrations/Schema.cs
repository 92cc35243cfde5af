using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using PulseForge.Core.Data;

namespace PulseForge.Migrations;

/// <summary>Brings a database to this version: the migrations, then what is the platform's own, row-level security and grants, which are stated anew each time and so can't be forgotten for a new table.</summary>
public static class Schema
{
    public static DbContextOptions<PulseForgeDb> Options(string ownerConnection) =>
        new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(ownerConnection, more: o => o.MigrationsAssembly(typeof(Schema).Assembly)).Options;

    /// <summary>Applies what is missing. The roles of the runtime must exist (see <see cref="Provisioning"/>).</summary>
    public static async Task MigrateAsync(string ownerConnection, string appRole, string platformRole, CancellationToken cancel = default)
    {
        await using var db = new PulseForgeDb(Options(ownerConnection));
        await db.Database.MigrateAsync(cancel);
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        // One text, so one transaction.
        command.CommandText = (Sql("platform.sql") + Sql("row_level_security.sql")).Replace("{app}", appRole, StringComparison.Ordinal).Replace("{platform}", platformRole, StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The names of migrations that this version knows and the database lacks. Asked without EF Core: start-up needs no second model for it.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlConnection connection, CancellationToken cancel = default)
    {
        var known = typeof(Schema).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal);
        var applied = await AppliedAsync(connection, cancel);
        return [.. known.Where(id => !applied.Contains(id))];
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('\"__EFMigrationsHistory\"') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(cancel))!) return [];
        await using var command = new NpgsqlCommand("select migration_id from \"__EFMigrationsHistory\"", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new HashSet<string>();
        while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0));
        return applied;
    }

    private static string Sql(string name)
    {
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream($"PulseForge.Migrations.{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
