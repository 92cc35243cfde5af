using Npgsql;
using PulseForge.Core.Privacy;
using PulseForge.Migrations;

namespace PulseForge.Web.Setup;

/// <summary>
/// What the program looks at before it serves anybody: a configuration or database with which businesses would not be apart, sealed text not sealed,
/// or the code ahead of its schema is refused, with everything that is wrong in one message.
/// </summary>
public static class StartupChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public static async Task RefuseUnsafeAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancel = default)
    {
        List<string> problems = [.. Settings(configuration, environment)];
        if (problems.Count == 0) problems.AddRange(await DatabaseAsync(configuration, environment, cancel));
        if (problems.Count > 0) throw new UnsafeStartException(problems);
    }

    private static IEnumerable<string> Settings(IConfiguration configuration, IHostEnvironment environment)
    {
        foreach (var name in new[] { "App", "Platform" })
        {
            var connection = new NpgsqlConnectionStringBuilder(configuration.Connection(name));
            if (connection.NoResetOnClose) yield return $"ConnectionStrings:{name} says No Reset On Close: the pool would hand one business's connection to the next.";
            if (connection.Multiplexing) yield return $"ConnectionStrings:{name} says Multiplexing: businesses would share connections.";
        }
        if (!environment.IsDevelopment() && configuration.MasterKeys(isDevelopment: false).HasDevelopmentKey)
            yield return "The master key is the one published with the source: make another (openssl rand -base64 32) and run rewrap-keys if anything was sealed with it.";
        if (environment.IsProduction() && string.IsNullOrWhiteSpace(configuration["Mail:Host"]))
            yield return "Mail:Host is not set (environment: Mail__Host): without a mail server nobody can sign up, be invited or be reminded.";
    }

    private static async Task<IReadOnlyList<string>> DatabaseAsync(IConfiguration configuration, IHostEnvironment environment, CancellationToken cancel)
    {
        await using var app = await OpenAsync(configuration.Connection("App"), cancel);
        await using var platform = await OpenAsync(configuration.Connection("Platform"), cancel);
        // The rules below speak of tables; without the schema there are none.
        var missing = await Schema.MissingAsync(app, cancel);
        if (missing.Count > 0) return [$"The database lacks {string.Join(", ", missing)}: run the command migrate first."];
        List<string> problems = [.. await CatalogRule.BreachesAsync(app, await RoleAsync(app, cancel), await RoleAsync(platform, cancel), cancel)];
        if (environment.IsProduction() && problems.Count == 0) problems.AddRange(await MovedClocksAsync(platform, cancel));
        return problems;
    }

    // A database that is being restarted is waited for; one that stays away is for the orchestrator to see.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancel)
    {
        for (var tries = Patience / BetweenTries; ; tries--)
        {
            var connection = new NpgsqlConnection(connectionString);
            try
            {
                await connection.OpenAsync(cancel);
                return connection;
            }
            catch (NpgsqlException away) when (away.IsTransient && tries > 1)
            {
                await connection.DisposeAsync();
                await Task.Delay(BetweenTries, cancel);
            }
        }
    }

    private static async Task<string> RoleAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select current_user::text", connection);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<IReadOnlyList<string>> MovedClocksAsync(NpgsqlConnection platform, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select identifier from tenants where clock_offset <> interval '0' order by 1", platform);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var problems = new List<string>();
        while (await reader.ReadAsync(cancel)) problems.Add($"The clock of {reader.GetString(0)} was moved, as only development may: this database is not one of production.");
        return problems;
    }
}

/// <summary>The program refuses to start; the message says everything that is wrong.</summary>
public sealed class UnsafeStartException(IReadOnlyCollection<string> problems) : InvalidOperationException($"PulseForge does not start:\n{string.Join('\n', problems.Select(p => $"- {p}"))}")
{
    public IReadOnlyCollection<string> Problems => problems;
}
