using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>
/// A strength studio with two coaches and twelve clients who have trained for up to twelve weeks: made by the product's own verbs, each at its moment,
/// so that every target in it is what the product would have shown. For development; the same seed gives the same people and the same numbers.
/// </summary>
public sealed class DemoStudio(Func<PlatformDb> platform, Func<PulseForgeDb> business)
{
    public const string Identifier = "northside";
    public const string Password = "northside-demo";

    private const int Seed = 20261123;
    private const string Zone = "Europe/Dublin";

    private readonly PasswordHasher<User> _hasher = new();

    /// <summary>Makes the studio, up to now. Does nothing when it is there already.</summary>
    public async Task SeedAsync(Instant now, CancellationToken cancel = default)
    {
        var begin = now - Duration.FromDays(7 * 13);
        if (await OpenAsync(begin, cancel) is not { } tenant) return;
        var clock = new DemoClock(begin);
        await using var db = business();
        db.Lease(tenant, false, Actor.System("seed"), clock);
        using var keys = new Keyring(db, MasterKeys.Development);
        var hash = _hasher.HashPassword(null!, Password);
        var coaches = new Dictionary<string, User> { [DemoPeople.Owner] = Join(db, DemoPeople.Owner, Role.Owner, hash, begin), [DemoPeople.Coach] = Join(db, DemoPeople.Coach, Role.Coach, hash, begin) };
        var programs = await ProgramsAsync(db, clock, coaches[DemoPeople.Owner], cancel);
        await DemoExercises.AddAsync(db, clock, cancel);
        await db.SaveChangesAsync(cancel);
        foreach (var (index, person) in DemoPeople.Clients.Index())
            await new DemoLife(db, clock, new Vault(db, keys), person, coaches[person.Coach], new Random(Seed + index), Seed + index).LiveAsync(programs[person.Program], hash, now, cancel);
        await CompleteAsync(tenant, cancel);
    }

    private async Task<Guid?> OpenAsync(Instant begin, CancellationToken cancel)
    {
        await using var db = platform();
        if (await db.Tenants.SingleOrDefaultAsync(t => t.Identifier == Identifier, cancel) is { } there)
            return there.Status == TenantStatus.Active ? null : throw new InvalidOperationException("The demo was made only in part; make a new database.");
        var tenant = new Tenant(Guid.CreateVersion7(), Identifier, "Northside Strength", Zone, UnitSystem.Kilograms, begin);
        tenant.Brand("#1f4fd8", null, "Northside Strength, 12 Quay Street, Dublin");
        db.Tenants.Add(tenant);
        await db.SaveChangesAsync(cancel);
        return tenant.Id;
    }

    private async Task CompleteAsync(Guid tenant, CancellationToken cancel)
    {
        await using var db = platform();
        (await db.Tenants.SingleAsync(t => t.Id == tenant, cancel)).Activate();
        await db.SaveChangesAsync(cancel);
    }

    private static User Join(PulseForgeDb db, string name, Role role, string hash, Instant at)
    {
        var email = DemoPeople.Email(name);
        var user = new User(email, name, role, Zone, UnitSystem.Kilograms, "en", at)
        {
            EmailConfirmed = true,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            PasswordHash = hash,
        };
        db.Add(user);
        return user;
    }

    private static async Task<Dictionary<string, ProgramVersion>> ProgramsAsync(PulseForgeDb db, DemoClock clock, User owner, CancellationToken cancel)
    {
        var opening = new ProgramOpening(db, new ExerciseBook(db, clock), clock);
        var versions = new Dictionary<string, ProgramVersion>();
        foreach (var slug in DemoPeople.Clients.Select(c => c.Program).Distinct())
        {
            var program = await opening.OpenAsync(StartingPrograms.Find(slug)!, owner.Id, cancel);
            await db.SaveChangesAsync(cancel);
            var draft = await db.ProgramVersions.Include(v => v.Phases).Include(v => v.Sessions).SingleAsync(v => v.ProgramId == program.Id && v.Number == 0, cancel);
            db.Add(versions[slug] = draft.Publish(1, clock.Now, owner.Id));
            await db.SaveChangesAsync(cancel);
        }
        return versions;
    }
}
