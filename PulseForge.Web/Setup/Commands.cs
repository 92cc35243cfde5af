using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Seeding.Demo;
using PulseForge.Migrations;

namespace PulseForge.Web.Setup;

/// <summary>What the program does besides serving: <c>provision</c>, <c>migrate</c>, <c>rebuild-sums</c>, <c>rewrap-keys</c>, <c>renew-keys</c>, <c>create-admin</c>, <c>reset-admin</c>, <c>healthcheck</c>, and <c>seed</c> for the demo.</summary>
public static class Commands
{
    /// <summary>Runs the command that <paramref name="args"/> name and returns its exit code, or null when the web is meant.</summary>
    public static async Task<int?> RunAsync(string[] args)
    {
        if (args is not [var command, .. var rest] || command.StartsWith('-')) return null;
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine(rest).Build();
        return command switch
        {
            "provision" => await ProvisionAsync(configuration),
            "migrate" => await MigrateAsync(configuration),
            "rebuild-sums" => await SumCommands.RebuildAsync(configuration),
            "rewrap-keys" => await KeyCommands.RewrapAsync(configuration),
            "renew-keys" => await KeyCommands.RenewAsync(configuration),
            "create-admin" => await AdminCommands.CreateAsync(configuration, Plain(rest)),
            "reset-admin" => await AdminCommands.ResetAsync(configuration, Plain(rest)),
            "seed" => await SeedAsync(configuration),
            "healthcheck" => await Management.ProbeAsync(configuration),
            _ => Unknown(command),
        };
    }

    /// <summary>What is no setting.</summary>
    private static string[] Plain(string[] args) => [.. args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal))];

    // A mistyped command must not start to serve.
    private static int Unknown(string command)
    {
        Console.Error.WriteLine($"There is no command '{command}'.");
        return 2;
    }

    private static async Task<int> ProvisionAsync(IConfiguration configuration)
    {
        await Provisioning.ProvisionAsync(configuration.Connection("Superuser"), configuration.Connection("Owner"), configuration.Connection("App"), configuration.Connection("Platform"));
        Console.WriteLine("Roles and database are there.");
        return 0;
    }

    private static async Task<int> MigrateAsync(IConfiguration configuration)
    {
        await Schema.MigrateAsync(configuration.Connection("Owner"), Role("App"), Role("Platform"));
        Console.WriteLine("The schema is current.");
        await SumCommands.MakeMissingAsync(configuration);
        return 0;

        string Role(string name) => new Npgsql.NpgsqlConnectionStringBuilder(configuration.Connection(name)).Username!;
    }

    private static async Task<int> SeedAsync(IConfiguration configuration)
    {
        if (configuration["ASPNETCORE_ENVIRONMENT"] != Environments.Development) return Refuse("The demo is for development: set ASPNETCORE_ENVIRONMENT=Development.");
        var app = DemoStudio.Hurried(configuration.Connection("App"));
        var studio = new DemoStudio(
            () => new PlatformDb(new DbContextOptionsBuilder<PlatformDb>().UsePulseForge(configuration.Connection("Platform"), MasterKeys.Development).Options),
            () => new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(app, MasterKeys.Development).Options));
        await studio.SeedAsync(SystemClock.Instance.GetCurrentInstant());
        await using var platform = new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(configuration.Connection("App")).Options);
        await DemoAdmin.SeedAsync(platform, SystemClock.Instance);
        Console.WriteLine($"The demo's businesses are {string.Join(" and ", DemoStories.All.Select(b => b.Identifier))}, its platform's admin {DemoAdmin.Email}.");
        return 0;
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
