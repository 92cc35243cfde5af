using System.Security.Cryptography;
using Npgsql;
using PulseForge.Migrations;

namespace PulseForge.Tests.Support;

/// <summary>The migrated database that every <see cref="TestDatabase"/> is copied from; made once per run, with roles of its own.</summary>
internal sealed record TemplateDatabase(string Server, string Name, TestRoles Roles)
{
    private static readonly Lazy<Task<TemplateDatabase>> Made = new(Make);

    public static Task<TemplateDatabase> OfThisRun => Made.Value;

    private static async Task<TemplateDatabase> Make()
    {
        var server = await PostgresCluster.ConnectionString;
        var run = $"pulseforge_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var template = new TemplateDatabase(server, $"{run}_test", new TestRoles(server, run));
        if (PostgresCluster.IsGiven) AppDomain.CurrentDomain.ProcessExit += (_, _) => template.Remove().GetAwaiter().GetResult();

        var roles = template.Roles;
        // A database that somebody is connected to can't be copied, and a pool stays connected.
        var owner = $"{roles.Owner(template.Name)};Pooling=false";
        await Provisioning.ProvisionAsync(server, owner, roles.App(template.Name), roles.Platform(template.Name));
        await Schema.MigrateAsync(owner, roles.AppName, roles.PlatformName);
        return template;
    }

    // A server of one's own stays as it was found; the temporary one goes as a whole.
    private async Task Remove()
    {
        foreach (var database in await Sql.Column(Server, $"SELECT datname FROM pg_database WHERE datname LIKE '{Name}%'"))
            await Sql.Execute(Server, $"DROP DATABASE {database} WITH (FORCE)");
        foreach (var role in new[] { Roles.OwnerName, Roles.AppName, Roles.PlatformName })
            await Sql.Execute(Server, $"DROP ROLE IF EXISTS {role}");
    }
}

/// <summary>The names and connection strings of one run's three roles.</summary>
internal sealed record TestRoles(string Server, string Run)
{
    private readonly string _password = RandomNumberGenerator.GetHexString(32);

    public string OwnerName => $"{Run}_owner";

    public string AppName => $"{Run}_app";

    public string PlatformName => $"{Run}_platform";

    public string Owner(string database) => Connection(database, OwnerName);

    public string App(string database) => Connection(database, AppName);

    public string Platform(string database) => Connection(database, PlatformName);

    private string Connection(string database, string role) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, Username = role, Password = _password, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;
}
