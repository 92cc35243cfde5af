using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Setup;

public sealed class StartupChecksTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    [InlineData("Test")]
    public Task A_sound_configuration_and_database_start(string environment) => StartupChecks.RefuseUnsafeAsync(Sound().Build(), new Somewhere(environment));

    [Fact]
    public Task Development_starts_without_keys_and_mail_server() =>
        StartupChecks.RefuseUnsafeAsync(Sound(("PulseForge:MasterKeys:Current", null), ("PulseForge:MasterKeys:Keys:one", null), ("Mail:Host", null)).Build(), new Somewhere("Development"));

    [Theory]
    [InlineData("App", "No Reset On Close")]
    [InlineData("Platform", "No Reset On Close")]
    [InlineData("App", "Multiplexing")]
    public async Task A_pool_that_would_hand_on_a_business_is_refused(string name, string setting) =>
        await Refuses($"ConnectionStrings:{name} says {setting}", Sound(($"ConnectionStrings:{name}", $"{database.AppConnection};{setting}=true")));

    [Fact]
    public async Task A_superuser_is_refused() =>
        await Refuses("A role of the runtime has no powers", Sound(("ConnectionStrings:App", database.SuperuserConnection)));

    [Fact]
    public async Task The_owner_of_the_tables_is_refused() =>
        await Refuses("A role of the runtime owns nothing", Sound(("ConnectionStrings:App", database.OwnerConnection)));

    [Fact]
    public async Task One_role_for_both_purposes_is_refused() =>
        await Refuses("is both", Sound(("ConnectionStrings:Platform", database.AppConnection)));

    [Fact]
    public async Task A_table_without_its_policy_is_refused()
    {
        await using var broken = await Broken(d => Sql.Execute(d.OwnerConnection, "drop policy tenant_isolation on clients"));
        await Refuses("clients lacks tenant_isolation", Sound(("ConnectionStrings:App", broken.Database.AppConnection), ("ConnectionStrings:Platform", broken.Database.PlatformConnection)));
    }

    [Theory]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    [InlineData("drop schema public cascade; create schema public; grant usage on schema public to public")]
    public async Task An_old_or_empty_schema_is_refused_with_the_command_that_helps(string sql)
    {
        await using var broken = await Broken(d => Sql.Execute(d.SuperuserConnection, sql));
        await Refuses("run the command migrate", Sound(("ConnectionStrings:App", broken.Database.AppConnection), ("ConnectionStrings:Platform", broken.Database.PlatformConnection)));
    }

    [Fact]
    public async Task A_business_whose_clock_was_moved_is_refused_in_production_alone()
    {
        await using var moved = await Broken(async d =>
        {
            var business = await Businesses.Open(d);
            await Sql.Execute(d.SuperuserConnection, $"update tenants set clock_offset = interval '1 day' where id = '{business}'");
        });
        var configuration = Sound(("ConnectionStrings:App", moved.Database.AppConnection), ("ConnectionStrings:Platform", moved.Database.PlatformConnection));

        await StartupChecks.RefuseUnsafeAsync(configuration.Build(), new Somewhere("Development"));
        await Refuses("The clock of", configuration);
    }

    [Fact]
    public async Task The_published_master_key_is_refused_under_any_name() =>
        await Refuses("The master key is the one published", Sound(("PulseForge:MasterKeys:Keys:one", Convert.ToBase64String(SHA256.HashData("PulseForge development master key"u8)))));

    [Theory]
    [InlineData("PulseForge:MasterKeys:Current", null)]
    [InlineData("PulseForge:MasterKeys:Current", "two")]
    [InlineData("PulseForge:MasterKeys:Keys:one", "no Base64")]
    [InlineData("PulseForge:MasterKeys:Keys:one", "dG9vIHNob3J0")]
    public async Task Master_keys_that_are_none_are_refused(string setting, string? value) =>
        await Assert.ThrowsAnyAsync<Exception>(() => StartupChecks.RefuseUnsafeAsync(Sound((setting, value)).Build(), new Somewhere("Production")));

    [Fact]
    public async Task Production_without_a_mail_server_is_refused() => await Refuses("Mail:Host is not set", Sound(("Mail:Host", null)));

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var refusal = await Refuses("Mail:Host", Sound(("Mail:Host", null), ("ConnectionStrings:App", $"{database.AppConnection};No Reset On Close=true")));
        Assert.Equal(2, refusal.Problems.Count);
    }

    private ConfigurationBuilder Sound(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConnectionStrings:App"] = database.AppConnection,
            ["ConnectionStrings:Platform"] = database.PlatformConnection,
            ["PulseForge:MasterKeys:Current"] = "one",
            ["PulseForge:MasterKeys:Keys:one"] = Key,
            ["Mail:Host"] = "mail.example.org",
        };
        foreach (var (key, value) in changes)
        {
            if (value is null) settings.Remove(key);
            else settings[key] = value;
        }
        var builder = new ConfigurationBuilder();
        builder.AddInMemoryCollection(settings);
        return builder;
    }

    private static async Task<UnsafeStartException> Refuses(string because, ConfigurationBuilder configuration)
    {
        var refusal = await Assert.ThrowsAsync<UnsafeStartException>(() => StartupChecks.RefuseUnsafeAsync(configuration.Build(), new Somewhere("Production")));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    private static async Task<OwnDatabase> Broken(Func<TestDatabase, Task> breakIt)
    {
        var own = new OwnDatabase(new TestDatabase());
        await own.Database.InitializeAsync();
        await breakIt(own.Database);
        return own;
    }

    private sealed record OwnDatabase(TestDatabase Database) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(Database.DisposeAsync());
    }

    private sealed class Somewhere(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "PulseForge";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
