using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;
using PulseForge.Web.Tenancy;

namespace PulseForge.Tests.Isolation;

/// <summary>A connection carries its business only while it is leased.</summary>
public sealed class PoolTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Current = "select coalesce(current_setting('pulseforge.tenant', true), '')";

    [Fact]
    public async Task The_pool_forgets_the_business_when_a_connection_comes_back()
    {
        var tenant = Guid.CreateVersion7();
        var connectionString = OneConnection("");

        Assert.Equal(tenant.ToString(), await AskAs(tenant, connectionString));
        Assert.Equal("", await AskPlainly(connectionString));
    }

    [Fact]
    public async Task Without_a_reset_the_business_would_leak_to_the_next_lease()
    {
        var tenant = Guid.CreateVersion7();
        var connectionString = OneConnection(";No Reset On Close=true");

        await AskAs(tenant, connectionString);
        Assert.Equal(tenant.ToString(), await AskPlainly(connectionString));
    }

    [Fact]
    public async Task A_context_without_a_business_clears_what_was_set_before()
    {
        await AskAs(Guid.CreateVersion7(), OneConnection(";No Reset On Close=true;Application Name=clearing"));
        Assert.Equal("", await AskAs(Guid.Empty, OneConnection(";No Reset On Close=true;Application Name=clearing")));
    }

    [Fact]
    public async Task A_lease_that_is_cancelled_while_its_business_is_set_leaves_no_open_connection_behind()
    {
        using var cancel = new CancellationTokenSource();
        await using var db = new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().AddInterceptors(new CancelOnceOpen(cancel)).UsePulseForge(OneConnection("")).Options);
        db.Lease(Guid.CreateVersion7(), false, Core.Tenancy.Actor.System("test"), NodaTime.SystemClock.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Database.OpenConnectionAsync(cancel.Token));
        Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task A_request_gives_its_connection_back_before_its_context_is_let_go()
    {
        var business = await Businesses.Open(database);
        await using var db = database.As(business);
        var accessor = new TenantAccessor();
        accessor.Set(TenantInfo.Of(new Tenant(business, "iron-house", "Iron House", "Europe/Madrid", UnitSystem.Kilograms, Businesses.Start)));
        var http = new DefaultHttpContext();
        http.SetEndpoint(new Endpoint(null, new(new AnswersOn(HostKind.Tenant)), null));
        var during = System.Data.ConnectionState.Closed;

        await new ConnectionPerRequest(_ => { during = db.Database.GetDbConnection().State; return Task.CompletedTask; }).InvokeAsync(http, accessor, db);

        Assert.Equal((System.Data.ConnectionState.Open, System.Data.ConnectionState.Closed), (during, db.Database.GetDbConnection().State));
    }

    private sealed class CancelOnceOpen(CancellationTokenSource cancel) : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) => cancel.CancelAsync();
    }

    private string OneConnection(string more) => database.AppConnection + ";Minimum Pool Size=1;Maximum Pool Size=1" + more;

    private static async Task<string> AskAs(Guid tenant, string connectionString)
    {
        await using var db = Context(connectionString);
        db.Lease(tenant, false, Core.Tenancy.Actor.System("test"), NodaTime.SystemClock.Instance);
        return await db.Database.SqlQueryRaw<string>($"{Current} as \"Value\"").SingleAsync();
    }

    // From the same pool, but opened past the context, so that nothing sets or clears the business.
    private static async Task<string> AskPlainly(string connectionString)
    {
        await using var db = Context(connectionString);
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Current;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static PulseForgeDb Context(string connectionString) => new(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(connectionString).Options);
}
