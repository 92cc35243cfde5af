using Microsoft.EntityFrameworkCore;
using Npgsql;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Support;

/// <summary>
/// A database of its own for one test class (<c>IClassFixture&lt;TestDatabase&gt;</c>): a copy of the run's migrated template,
/// reached through the product's three roles, dropped afterwards.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    /// <summary>The master keys of every test, in and out of the product.</summary>
    public static readonly MasterKeys Keys = new("tests", new Dictionary<string, byte[]> { ["tests"] = new byte[32] });

    private static int _count;

    private TemplateDatabase _template = null!;

    public string Name { get; private set; } = "";

    /// <summary>The role of migrations.</summary>
    public string OwnerConnection => _template.Roles.Owner(Name);

    /// <summary>The role of the running product, under row-level security.</summary>
    public string AppConnection => _template.Roles.App(Name);

    /// <summary>The role of the console and the workers, across businesses.</summary>
    public string PlatformConnection => _template.Roles.Platform(Name);

    /// <summary>The server's administrator, whom row-level security does not bind: to look at what is really there.</summary>
    public string SuperuserConnection { get; private set; } = "";

    public async Task InitializeAsync() => await CopyAsync(await TemplateDatabase.OfThisRun);

    /// <summary>With everybody in it.</summary>
    public async Task<World> InitializeWithWorldAsync()
    {
        var (template, world) = await TemplateDatabase.WithWorld;
        await CopyAsync(template);
        return world;
    }

    // Pools still hold connections to it: they are cut off.
    public Task DisposeAsync() => Sql.Execute(_template.Server, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");

    /// <summary>The database as one business's request sees it.</summary>
    public PulseForgeDb As(Guid tenantId, Actor? actor = null, bool coachesSeeAllClients = false, NodaTime.IClock? clock = null)
    {
        var db = new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(AppConnection, Keys).Options);
        db.Lease(tenantId, coachesSeeAllClients, actor ?? Actor.System("test"), clock ?? NodaTime.SystemClock.Instance);
        return db;
    }

    /// <summary>The database across businesses.</summary>
    public PlatformDb Platform() => new(new DbContextOptionsBuilder<PlatformDb>().UsePulseForge(PlatformConnection, Keys).Options);

    private async Task CopyAsync(TemplateDatabase template)
    {
        _template = template;
        Name = $"{_template.Name}_{Interlocked.Increment(ref _count)}";
        SuperuserConnection = new NpgsqlConnectionStringBuilder(_template.Server) { Database = Name }.ConnectionString;
        await Sql.Execute(_template.Server, $"CREATE DATABASE {Name} TEMPLATE {_template.Name} STRATEGY FILE_COPY OWNER {_template.Roles.OwnerName}");
    }
}
