using System.Text.RegularExpressions;
using Npgsql;

namespace PulseForge.Migrations;

/// <summary>Makes the three roles and the database on a server that one administers: the embedded one, or a fresh installation.</summary>
public static partial class Provisioning
{
    /// <summary>Creates what is missing; passwords of roles that exist are set to those of the connection strings.</summary>
    public static async Task ProvisionAsync(string superuserConnection, string ownerConnection, string appConnection, string platformConnection, CancellationToken cancel = default)
    {
        var owner = new NpgsqlConnectionStringBuilder(ownerConnection);
        await using var connection = new NpgsqlConnection(superuserConnection);
        await connection.OpenAsync(cancel);
        foreach (var role in new[] { ownerConnection, appConnection, platformConnection })
            await RoleAsync(connection, new NpgsqlConnectionStringBuilder(role), cancel);
        await DatabaseAsync(connection, owner.Database!, owner.Username!, cancel);
    }

    private static async Task RoleAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder role, CancellationToken cancel)
    {
        var name = Name(role.Username);
        var exists = await ScalarAsync(connection, "select 1 from pg_roles where rolname = $1", name, cancel) is not null;
        var password = (role.Password ?? "").Replace("'", "''", StringComparison.Ordinal);
        await ExecuteAsync(connection, $"{(exists ? "alter" : "create")} role {name} login nosuperuser nobypassrls nocreatedb nocreaterole password '{password}'", cancel);
    }

    private static async Task DatabaseAsync(NpgsqlConnection connection, string database, string owner, CancellationToken cancel)
    {
        if (await ScalarAsync(connection, "select 1 from pg_database where datname = $1", Name(database), cancel) is null)
            await ExecuteAsync(connection, $"create database {Name(database)} owner {Name(owner)} template template0 encoding 'UTF8'", cancel);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, string argument, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = argument } } };
        return await command.ExecuteScalarAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    // Names of roles and databases can't be parameters, so only plain ones are taken.
    private static string Name(string? name) =>
        name is not null && Plain().IsMatch(name) ? name : throw new ArgumentException($"'{name}' is not a plain name: small letters, digits and underscores.");

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
