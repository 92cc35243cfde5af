using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Privacy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Audit;

public sealed class AuditTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Guid Alice = Guid.CreateVersion7();
    private static readonly Actor AliceOwns = new(Alice, Role.Owner, null, "203.0.113.7");

    [Fact]
    public async Task A_verb_leaves_an_entry_in_the_same_save_with_who_what_when_and_from_where()
    {
        await using var db = database.As(await Businesses.Open(database), AliceOwns, clock: new FakeClock(Businesses.Start));
        var dana = await Add(db);

        var entry = Assert.Single(await Entries(db));
        Assert.Equal(("client.added", (Guid?)Alice, "Owner", "203.0.113.7", "Client"), (entry.Action, entry.UserId, entry.Role, entry.Origin, entry.SubjectType));
        Assert.Equal([dana.Id], entry.SubjectIds);
        Assert.Equal(["Name", "Email"], entry.ChangedFields);
        Assert.Equal(Businesses.Start, entry.At);
        Assert.Null(entry.Values);
    }

    [Fact]
    public async Task Before_and_after_are_sealed_under_the_clients_own_key()
    {
        var business = await Businesses.Open(database);
        await using var db = database.As(business, AliceOwns);
        var dana = await Add(db);
        dana.Describe("Dana Prieto", new LocalDate(1990, 5, 1), Sex.Female, null, null);
        await db.SaveChangesAsync();

        var entry = (await Entries(db)).Single(e => e.Action == "client.described");
        await using var scope = new VaultScope(database.As(business), TestDatabase.Keys);
        Assert.Equal("""{"Name":["Dana","Dana Prieto"],"BirthDate":[null,"1990-05-01"],"Sex":[null,"Female"]}""", await Open(scope, entry.Values!));
        Assert.Equal([dana.Id], await db.TenantKeys.Select(k => k.PersonId!.Value).ToListAsync());
        Assert.DoesNotContain("Prieto", System.Text.Encoding.UTF8.GetString(entry.Values!.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_erasure_the_entry_stands_and_its_values_are_gone()
    {
        var business = await Businesses.Open(database);
        await using var db = database.As(business);
        var dana = await Add(db);
        dana.ChangeEmail("dana@example.org");
        await db.SaveChangesAsync();

        await using var scope = new VaultScope(database.As(business), TestDatabase.Keys);
        await scope.Rotation.ForgetPersonAsync(dana.Id, default);

        var entry = (await Entries(db)).Single(e => e.Action == "client.email_changed");
        Assert.Null(await Open(scope, entry.Values!));
    }

    [Fact]
    public async Task What_belongs_to_a_client_is_found_under_the_client_and_its_notes_are_only_named()
    {
        await using var db = database.As(await Businesses.Open(database));
        var dana = await Add(db);
        var pause = new Pause(dana.Id, new LocalDate(2026, 3, 2), null, PauseReason.Illness);
        db.Add(pause);
        await db.SaveChangesAsync();

        var entry = (await Entries(db)).Single(e => e.Action == "client.paused");
        Assert.Equal(new[] { pause.Id, dana.Id }.Order(), entry.SubjectIds.Order());
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_entry()
    {
        await using var db = database.As(await Businesses.Open(database));
        var dana = await Add(db);
        db.Add(new ClientCoach(dana.Id, Guid.CreateVersion7(), isLead: true, Businesses.Start));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        db.ChangeTracker.Clear();
        Assert.Equal(["client.added"], (await Entries(db)).Select(e => e.Action));
    }

    [Fact]
    public async Task An_event_is_written_once_however_often_is_saved()
    {
        await using var db = database.As(await Businesses.Open(database));
        var dana = await Add(db);
        dana.Archive(Businesses.Start, Alice);
        await db.SaveChangesAsync();
        await db.SaveChangesAsync();

        Assert.Equal(["client.added", "client.archived"], (await Entries(db)).Select(e => e.Action).Order());
    }

    [Fact]
    public async Task Saving_synchronously_is_refused_because_it_could_not_seal()
    {
        await using var db = database.As(await Businesses.Open(database));
        db.Add(NewClient());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Holders_of_links_and_jobs_are_told_from_signed_in_people()
    {
        var client = Guid.CreateVersion7();
        await using var db = database.As(await Businesses.Open(database), new Actor(null, null, client, "198.51.100.1"));
        await Add(db);
        db.ActAs(Actor.System("session-mail"));
        await Add(db);

        var entries = (await Entries(db)).OrderBy(e => e.Role).ToList();
        Assert.Equal(["Link", "System"], entries.Select(e => e.Role));
        Assert.Equal([client, null], entries.Select(e => e.ActingClientId));
        Assert.Equal("session-mail", entries[1].Origin);
    }

    [Fact]
    public async Task Accounts_and_businesses_are_recorded_in_words()
    {
        await using var db = database.As(await Businesses.Open(database), AliceOwns);
        var bob = new User("bob@example.org", "Bob", Role.Coach, "Europe/Madrid", UnitSystem.Kilograms, "en", Businesses.Start);
        db.Add(bob);
        db.Record("account.role_changed", bob, nameof(User.Role));
        db.Record("business.branded", await db.Tenants.SingleAsync(), nameof(Tenant.BrandColor));
        await db.SaveChangesAsync();

        var entries = (await Entries(db)).OrderBy(e => e.Action).ToList();
        Assert.Equal([("account.role_changed", bob.Id), ("business.branded", db.TenantId)], entries.Select(e => (e.Action, e.SubjectIds.Single())));
    }

    [Fact]
    public async Task What_the_platform_does_to_a_business_stands_in_that_businesss_audit()
    {
        var business = await Businesses.Open(database);
        await using (var platform = database.Platform())
        {
            platform.ActAs(new Actor(Alice, Role.Admin, null, "203.0.113.9"));
            var tenant = await platform.Tenants.SingleAsync(t => t.Id == business);
            tenant.Suspend("Unpaid", Alice, Businesses.Start);
            platform.Record("business.suspended", tenant, nameof(Tenant.Status));
            await platform.SaveChangesAsync();
        }

        await using var db = database.As(business);
        var entry = Assert.Single(await Entries(db));
        Assert.Equal(("business.suspended", "Admin"), (entry.Action, entry.Role));
    }

    private static async Task<Client> Add(PulseForgeDb db)
    {
        var client = NewClient();
        db.Add(client);
        await db.SaveChangesAsync();
        return client;
    }

    private static Client NewClient() => new("Dana", null, "Europe/Madrid", UnitSystem.Kilograms, "en", Businesses.Start);

    private static Task<List<AuditEntry>> Entries(PulseForgeDb db) => db.AuditEntries.AsNoTracking().ToListAsync();

    private static ValueTask<string?> Open(VaultScope scope, Sealed values) => scope.Vault.OpenAsync((AuditEntry e) => e.Values, values, default);
}
