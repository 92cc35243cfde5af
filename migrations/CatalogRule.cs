using Npgsql;

namespace PulseForge.Migrations;

/// <summary>
/// Something that must hold in the database for businesses to be apart, told by PostgreSQL's own catalog and not by our code.
/// The tests prove each rule by breaking it; start-up refuses a database that breaks one.
/// </summary>
/// <param name="Name">What must hold.</param>
/// <param name="Sql">Answers one line of text for each breach; @app and @platform are the names of the runtime's roles.</param>
public sealed record CatalogRule(string Name, string Sql)
{
    public static IReadOnlyList<CatalogRule> All { get; } = [RoleRules.RolesExist, .. TableRules.All, .. RoleRules.All];

    /// <summary>Every breach of every rule, as sentences.</summary>
    public static async Task<IReadOnlyList<string>> BreachesAsync(NpgsqlConnection connection, string appRole, string platformRole, CancellationToken cancel = default)
    {
        var breaches = new List<string>();
        foreach (var rule in All)
        {
            await rule.AddBreachesAsync(breaches, connection, appRole, platformRole, cancel);
            // The rights of a role that does not exist can't be asked for.
            if (rule == RoleRules.RolesExist && breaches.Count > 0) break;
        }
        return breaches;
    }

    private async Task AddBreachesAsync(List<string> breaches, NpgsqlConnection connection, string appRole, string platformRole, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("app", appRole);
        command.Parameters.AddWithValue("platform", platformRole);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) breaches.Add($"{Name}: {reader.GetString(0)}");
    }
}
