using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation;

/// <summary>Layer 2: the model's convention reaches every type; each rule is seen to report its breach.</summary>
public sealed class ModelTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Nowhere = "Host=nowhere";

    [Fact]
    public void The_model_keeps_every_rule() => Assert.Equal("", string.Join('\n', ModelRules.Breaches(new PulseForgeDb(Options()).Model)));

    [Fact]
    public void A_type_of_no_business_is_reported() =>
        Reports(m => m.Entity<Stray>(), "Stray belongs to no business and is not listed");

    [Fact]
    public void A_type_without_its_filters_is_reported() =>
        Reports(m => m.Entity<Client>().HasQueryFilter(PulseForgeDb.TenantFilter, null), "Client has no filter \"Tenant\"");

    [Fact]
    public void A_filter_on_something_else_is_reported() =>
        Reports(m => m.Entity<Client>().HasQueryFilter(PulseForgeDb.TenantFilter, c => c.Name != ""), "Client has no filter \"Tenant\"");

    [Fact]
    public void A_type_that_shows_what_is_removed_is_reported() =>
        Reports(m => m.Entity<Client>().HasQueryFilter(PulseForgeDb.SoftDeleteFilter, null), "Client has no filter \"SoftDelete\"");

    [Fact]
    public void A_single_key_is_reported() => Reports(m => m.Entity<OwnedStray>().HasKey(s => s.Id), "OwnedStray is not keyed by (TenantId, Id)");

    [Fact]
    public void A_reference_without_the_business_is_reported() =>
        Reports(m => m.Entity<Pause>().HasOne<Client>().WithMany().HasForeignKey(p => p.ClientId).HasPrincipalKey(c => c.Id), "Pause refers to Client without the business");

    [Fact]
    public void An_index_across_businesses_is_reported() =>
        Reports(m => m.Entity<Client>().HasIndex(c => c.Name).IsUnique(), "Client is unique by Name across businesses");

    [Fact]
    public async Task Every_table_stands_in_the_model_and_every_type_has_its_table()
    {
        var mapped = new PulseForgeDb(Options()).Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        var tables = await Sql.Column(database.SuperuserConnection, "select tablename from pg_tables where schemaname = 'public' and tablename <> '__EFMigrationsHistory'");

        Assert.Equal(mapped, tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_filter_follows_the_lease_and_not_the_first_context_that_was_made()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var one = database.As(first);
        await using var two = database.As(second);

        Assert.Contains(first.ToString(), one.Clients.ToQueryString(), StringComparison.Ordinal);
        Assert.Contains(second.ToString(), two.Clients.ToQueryString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tenant_id =", database.Platform().Clients.ToQueryString(), StringComparison.Ordinal);
    }

    private static void Reports(Action<ModelBuilder> breach, string report) => Assert.Contains(report, ModelRules.Breaches(new CarelessDb(breach).Model));

    private static DbContextOptions<PulseForgeDb> Options() => new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(Nowhere).Options;

    private sealed class Stray
    {
        public Guid Id { get; set; }
    }

    private sealed class OwnedStray : ITenantOwned
    {
        public Guid Id { get; set; }

        public Guid TenantId { get; set; }
    }

    /// <summary>The product's model with something forgotten.</summary>
    private sealed class CarelessDb(Action<ModelBuilder> breach) : PulseForgeDb(NeverCached())
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            base.OnModelCreating(model);
            breach(model);
        }

        private static DbContextOptions<CarelessDb> NeverCached() =>
            new DbContextOptionsBuilder<CarelessDb>().UsePulseForge(Nowhere).ReplaceService<IModelCacheKeyFactory, OneModelEach>().Options;
    }

    private sealed class OneModelEach : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => new();
    }
}
