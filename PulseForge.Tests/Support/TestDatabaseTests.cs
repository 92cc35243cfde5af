using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Clients;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Support;

public sealed class TestDatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Instant Now = InstantPattern.General.Parse("2026-03-02T08:00:00Z").Value;

    [Fact]
    public async Task Each_class_has_a_migrated_database_of_its_own()
    {
        var other = new TestDatabase();
        await other.InitializeAsync();
        await Add(other, "strongroom");

        Assert.NotEqual(database.Name, other.Name);
        Assert.Equal(["strongroom"], await Sql.Column(other.SuperuserConnection, "SELECT identifier FROM tenants WHERE identifier = 'strongroom'"));
        Assert.Empty(await Sql.Column(database.SuperuserConnection, "SELECT identifier FROM tenants WHERE identifier = 'strongroom'"));
        await other.DisposeAsync();
        Assert.Empty(await Sql.Column(await PostgresCluster.ConnectionString, $"SELECT datname FROM pg_database WHERE datname = '{other.Name}'"));
    }

    [Fact]
    public async Task The_product_role_sees_one_business_and_the_platform_role_all()
    {
        var iron = await Add(database, "iron-house");
        await Add(database, "ring-side");

        await using var asIron = database.As(iron);
        Assert.Equal(["iron-house"], asIron.Tenants.Select(tenant => tenant.Identifier));
        await using var platform = database.Platform();
        var seen = platform.Tenants.Select(tenant => tenant.Identifier).ToList();
        Assert.Contains("iron-house", seen);
        Assert.Contains("ring-side", seen);
    }

    [Fact]
    public async Task A_new_row_belongs_to_the_business_that_adds_it_at_once()
    {
        await using var db = database.As(await Add(database, "stamp-room"));
        var client = new Client("Dana", null, "Europe/Madrid", UnitSystem.Kilograms, "en", Now);

        db.Add(client);
        Assert.Equal(db.TenantId, client.TenantId);
        await db.SaveChangesAsync();
        Assert.Equal("Dana", Assert.Single(db.Clients.AsNoTracking()).Name);
    }

    private static async Task<Guid> Add(TestDatabase to, string identifier)
    {
        await using var platform = to.Platform();
        var tenant = new Tenant(Guid.CreateVersion7(), identifier, identifier, "Europe/Madrid", UnitSystem.Kilograms, Now);
        platform.Add(tenant);
        await platform.SaveChangesAsync();
        return tenant.Id;
    }
}
