using NodaTime;
using NodaTime.Testing;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Audit;

public sealed class AuditTrailTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly AuditFilter Everything = new(Instant.MinValue, Instant.MaxValue);

    [Fact]
    public async Task Pages_follow_each_other_newest_first_without_gap_or_repetition()
    {
        await using var db = await BusinessWith(25);
        var seen = new List<AuditRow>();
        for (AuditCursor? after = null; ;)
        {
            var page = await db.AuditPageAsync(Everything, after, 10, default);
            seen.AddRange(page.Rows);
            after = page.Next;
            if (after is null) break;
        }

        Assert.Equal(25, seen.DistinctBy(r => r.Id).Count());
        Assert.Equal(seen.OrderByDescending(r => r.At).Select(r => r.At), seen.Select(r => r.At));
    }

    [Fact]
    public async Task Entries_are_found_by_time_person_subject_and_action()
    {
        var (alice, bob, dana) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var db = database.As(await Businesses.Open(database));
        await Write(db, alice, "client.read", dana, Businesses.Start);
        await Write(db, bob, "client.archived", dana, Businesses.Start + Duration.FromHours(1));
        await Write(db, bob, "account.signed_in", null, Businesses.Start + Duration.FromHours(2));

        Assert.Equal(["client.archived", "client.read"], await Actions(db, Everything with { SubjectId = dana }));
        Assert.Equal(["account.signed_in", "client.archived"], await Actions(db, Everything with { UserId = bob }));
        Assert.Equal(["client.archived", "client.read"], await Actions(db, Everything with { Action = "client." }));
        Assert.Equal(["client.archived"], await Actions(db, Everything with { From = Businesses.Start + Duration.FromMinutes(1), Until = Businesses.Start + Duration.FromHours(2) }));
        Assert.Empty(await Actions(db, Everything with { Action = "client%" }));
    }

    [Fact]
    public async Task People_are_named_also_when_they_were_removed()
    {
        await using var db = database.As(await Businesses.Open(database));
        var alice = new User("alice@example.org", "Alice", Role.Owner, "Europe/Madrid", UnitSystem.Kilograms, "en", Businesses.Start);
        var dana = new Client("Dana", null, "Europe/Madrid", UnitSystem.Kilograms, "en", Businesses.Start);
        db.AddRange(alice, dana);
        await db.SaveChangesAsync();
        db.ActAs(new Actor(alice.Id, Role.Owner, null, "203.0.113.7"));
        dana.Remove(Businesses.Start, alice.Id);
        await db.SaveChangesAsync();

        var page = await db.AuditPageAsync(Everything with { Action = "client.removed" }, null, 10, default);
        Assert.Equal(("Alice", "Dana"), (page.Names[alice.Id], page.Names[dana.Id]));
    }

    [Fact]
    public async Task An_owner_reads_the_audit_of_their_own_business_alone()
    {
        await using var theirs = await BusinessWith(3);
        await using var own = await BusinessWith(2);
        Assert.Equal(2, (await own.AuditPageAsync(Everything, null, 10, default)).Rows.Count);
    }

    private async Task<PulseForgeDb> BusinessWith(int entries)
    {
        var db = database.As(await Businesses.Open(database));
        // Pairs of the same instant: the order must not depend on time alone.
        for (var i = 0; i < entries; i++) await Write(db, null, "client.read", null, Businesses.Start + Duration.FromHours(i / 2));
        return db;
    }

    private static Task Write(PulseForgeDb db, Guid? user, string action, Guid? subject, Instant at)
    {
        db.Lease(db.TenantId, false, new Actor(user, user is null ? null : Role.Coach, null, "203.0.113.7"), new FakeClock(at));
        db.Record(db.TenantId, action, "Client", subject is { } id ? [id] : []);
        return db.SaveChangesAsync();
    }

    private static async Task<IEnumerable<string>> Actions(PulseForgeDb db, AuditFilter filter) => (await db.AuditPageAsync(filter, null, 10, default)).Rows.Select(r => r.Action);
}
