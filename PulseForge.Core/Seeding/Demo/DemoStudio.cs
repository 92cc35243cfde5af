using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// The businesses of <see cref="DemoStories"/>, a strength studio and a kickboxing gym, with the nine months that their clients have trained: made by the
/// product's own verbs, each at its moment, so that every target in it is what the product would have shown. For development; the same day gives the
/// same people and the same numbers.
/// </summary>
public sealed class DemoStudio(Func<PlatformDb> platform, Func<PulseForgeDb> business)
{
    /// <summary>The studio's.</summary>
    public const string Identifier = "northside";
    public const string Password = "northside-demo";

    internal const string Origin = "demo";

    private const int Weeks = 40;

    private readonly string _passwordHash = new PasswordHasher<User>().HashPassword(null!, Password);

    /// <summary>
    /// The connection for many writes of few kinds: statements are prepared by themselves, and a commit does not wait for the disk. A demo that a
    /// power cut takes away is made again.
    /// </summary>
    public static string Hurried(string connection) => new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 60, AutoPrepareMinUsages = 3, Options = "-c synchronous_commit=off" }.ConnectionString;

    /// <summary>Makes what is not there, up to now. Clients live side by side: they know nothing of each other.</summary>
    public async Task SeedAsync(Instant now, CancellationToken cancel = default)
    {
        var houses = new List<DemoHouse>();
        foreach (var story in DemoStories.All)
            if (await OpenAsync(story, now, cancel) is { } house) houses.Add(house);
        var lives = houses.SelectMany(house => house.Business.Clients, (house, story) => (House: house, Story: story)).OrderByDescending(life => life.Story.Weeks);
        var side = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancel };
        await Parallel.ForEachAsync(lives, side, async (life, token) => await LiveAsync(life.House, life.Story, now, token));
        foreach (var house in houses) await CompleteAsync(house.Tenant, cancel);
    }

    /// <summary>The business before its first client; null when it is there already.</summary>
    private async Task<DemoHouse?> OpenAsync(DemoBusiness story, Instant now, CancellationToken cancel)
    {
        var begin = now - Duration.FromDays(7 * Weeks);
        if (await FoundAsync(story, begin, cancel) is not { } tenant) return null;
        var clock = new DemoClock(begin);
        await using var db = business();
        db.Lease(tenant, false, Actor.System(Origin), clock);
        return await DemoHouse.OpenAsync(db, story, _passwordHash, clock, cancel);
    }

    private async Task<Guid?> FoundAsync(DemoBusiness story, Instant begin, CancellationToken cancel)
    {
        await using var db = platform();
        if (await db.Tenants.SingleOrDefaultAsync(t => t.Identifier == story.Identifier, cancel) is { } there)
            return there.Status == TenantStatus.Active ? null : throw new InvalidOperationException("The demo was made only in part; make a new database.");
        var tenant = new Tenant(Guid.CreateVersion7(), story.Identifier, story.Name, story.Zone, UnitSystem.Kilograms, begin);
        tenant.Brand(story.Color, null, story.Footer);
        db.Tenants.Add(tenant);
        await db.SaveChangesAsync(cancel);
        return tenant.Id;
    }

    private async Task LiveAsync(DemoHouse house, DemoStory story, Instant now, CancellationToken cancel)
    {
        var clock = new DemoClock(now);
        await using var db = business();
        db.Lease(house.Tenant, false, Actor.System(Origin), clock);
        // One transaction for a whole life: some hundred saves without a commit and a savepoint each, that look once for what has changed.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        using var keys = new Keyring(db, MasterKeys.Development);
        await new DemoLife(new DemoScene(db, clock, new Vault(db, keys), house, story, now)).LiveAsync(_passwordHash, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task CompleteAsync(Guid tenant, CancellationToken cancel)
    {
        await using var db = platform();
        (await db.Tenants.SingleAsync(t => t.Id == tenant, cancel)).Activate();
        await db.SaveChangesAsync(cancel);
    }
}
