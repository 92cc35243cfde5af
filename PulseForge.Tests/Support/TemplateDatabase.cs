using System.Security.Cryptography;
using NodaTime;
using Npgsql;
using PulseForge.Migrations;

namespace PulseForge.Tests.Support;

/// <summary>The migrated database that every <see cref="TestDatabase"/> is copied from; made once per run, with roles of its own.</summary>
internal sealed record TemplateDatabase(string Server, string Name, TestRoles Roles)
{
    private static readonly Lazy<Task<TemplateDatabase>> Made = new(Make);
    private static readonly Lazy<Task<(TemplateDatabase Database, World World)>> Peopled = new(People);

    public static Task<TemplateDatabase> OfThisRun => Made.Value;

    /// <summary>The same with a <see cref="World"/> in it, which lives since the run began.</summary>
    public static Task<(TemplateDatabase Database, World World)> WithWorld => Peopled.Value;

    /// <summary>A server of one's own stays as it was found; the temporary one goes as a whole.</summary>
    public static async Task Remove()
    {
        if (!PostgresCluster.IsGiven || Made is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) return;
        var (server, name, roles) = await Made.Value;
        foreach (var database in await Sql.Column(server, $"SELECT datname FROM pg_database WHERE datname LIKE '{name}%'"))
            await Sql.Execute(server, $"DROP DATABASE {database} WITH (FORCE)");
        foreach (var role in new[] { roles.OwnerName, roles.AppName, roles.PlatformName })
            await Sql.Execute(server, $"DROP ROLE IF EXISTS {role}");
    }

    private static async Task<TemplateDatabase> Make()
    {
        var server = await PostgresCluster.ConnectionString;
        var run = $"pulseforge_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var template = new TemplateDatabase(server, $"{run}_test", new TestRoles(server, run));
        var roles = template.Roles;
        // A database that somebody is connected to can't be copied, and a pool stays connected.
        var owner = $"{roles.Owner(template.Name)};Pooling=false";
        await Provisioning.ProvisionAsync(server, owner, roles.App(template.Name), roles.Platform(template.Name));
        await Schema.MigrateAsync(owner, roles.AppName, roles.PlatformName);
        return template;
    }

    private static async Task<(TemplateDatabase, World)> People()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var world = await World.Build(database, SystemClock.Instance.GetCurrentInstant());
        var template = (await OfThisRun) with { Name = database.Name };
        // Its pools stay connected; nobody uses them again.
        while ((long)(await Sql.Scalar(template.Server, $"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{template.Name}'"))! > 0) await Task.Delay(10);
        return (template, world);
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
