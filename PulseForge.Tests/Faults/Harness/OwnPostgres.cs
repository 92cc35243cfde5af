using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Migrations;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults.Harness;

/// <summary>A PostgreSQL server with the product's schema that nobody else uses, so that it can crash and go away. It ends with this process, however that ends.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private const string Database = "pulseforge_faults";

    // A pool of ours would hold connections to the server as it was before a restart.
    private const string Ours = "faults";

    private static readonly string Password = RandomNumberGenerator.GetHexString(32);
    private static readonly MasterKeys Keys = new("faults", new Dictionary<string, byte[]> { ["faults"] = Convert.FromBase64String(Replica.MasterKey) });

    private readonly Process _server;

    private OwnPostgres(Process server, string connection) => (_server, Superuser) = (server, new NpgsqlConnectionStringBuilder(connection) { Database = Database, ApplicationName = Ours, Pooling = false }.ConnectionString);

    /// <summary>Whom row-level security does not bind: to look at what is really there.</summary>
    public string Superuser { get; }

    public static async Task<OwnPostgres> StartAsync()
    {
        var postgres = await ServeAsync();
        await Provisioning.ProvisionAsync(new NpgsqlConnectionStringBuilder(postgres.Superuser) { Database = "postgres" }.ConnectionString, postgres.As("owner"), postgres.As("app"), postgres.As("platform"));
        await Schema.MigrateAsync(postgres.As("owner"), "faults_app", "faults_platform");
        return postgres;
    }

    /// <summary>A server over a backup: a cluster's folder as <see cref="Backup"/> copies it.</summary>
    public static Task<OwnPostgres> RestoreAsync(string backup) => ServeAsync("--from", backup);

    private static async Task<OwnPostgres> ServeAsync(params string[] options)
    {
        var server = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tools", "postgres", "serve.mjs"), "--restartable", .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new OwnPostgres(server, await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("No PostgreSQL of our own: see above."));
    }

    /// <summary>Seals and opens as the product does with its master key.</summary>
    public static Vault VaultOf(PulseForgeDb db) => new(db, new Keyring(db, Keys));

    /// <summary>Connection string of one of the three roles; the application's name tells whose connection it is.</summary>
    public string As(string role, string application = Ours) =>
        new NpgsqlConnectionStringBuilder(Superuser) { Username = $"faults_{role}", Password = Password, ApplicationName = application, MaxPoolSize = 30, Pooling = application != Ours }.ConnectionString;

    public PulseForgeDb Of(Guid tenant)
    {
        var db = new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(As("app"), Keys).Options);
        db.Lease(tenant, coachesSeeAllClients: true, Actor.System("faults"), SystemClock.Instance);
        return db;
    }

    public PlatformDb Platform() => new(new DbContextOptionsBuilder<PlatformDb>().UsePulseForge(As("platform"), Keys).Options);

    /// <summary>Ends it as a crash would: no goodbye, and what was confirmed is read from the log at the next start.</summary>
    public Task CrashAsync() => OrderAsync("crash");

    /// <summary>Ends it as an administrator does: whoever is connected is cut off.</summary>
    public Task StopAsync() => OrderAsync("stop");

    public Task StartAgainAsync() => OrderAsync("start");

    public async ValueTask DisposeAsync()
    {
        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private async Task OrderAsync(string order)
    {
        await _server.StandardInput.WriteLineAsync(order);
        await _server.StandardInput.FlushAsync();
        if (await _server.StandardOutput.ReadLineAsync() is null) throw new InvalidOperationException($"PostgreSQL of our own did not {order}.");
    }
}
