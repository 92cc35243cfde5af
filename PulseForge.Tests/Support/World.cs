using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Support;

/// <summary>
/// The people of the tests. At Iron House: Alice the owner, Bob her colleague, Dana a client of Bob's, Erin a client of Alice's whom Bob must not see.
/// At Ring Side: Charlie the outsider, its owner, and Frank his client. Ada is an admin of the platform. All have <see cref="Password"/>.
/// </summary>
public sealed record World(Business IronHouse, Business RingSide, Person Alice, Person Bob, Person Dana, Person Erin, Person Charlie, Person Frank, Person Ada)
{
    public const string Password = "chalk and a heavy bag";

    /// <summary>What costs a tenth of a second on purpose is done thousands of times in the tests.</summary>
    public const int PasswordRounds = 1000;

    private static readonly string PasswordHash =
        new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = PasswordRounds })).HashPassword(null!, Password);

    public static async Task<World> Build(TestDatabase database, Instant now)
    {
        var iron = await Open(database, "iron-house", "Iron House", "Europe/Madrid", now);
        var ring = await Open(database, "ring-side", "Ring Side", "America/New_York", now);
        var alice = await Join(database, iron, "Alice", Role.Owner, now);
        var bob = await Join(database, iron, "Bob", Role.Coach, now);
        var charlie = await Join(database, ring, "Charlie", Role.Owner, now);
        return new World(
            iron, ring, alice, bob, await Coached(database, iron, "Dana", bob, now), await Coached(database, iron, "Erin", alice, now),
            charlie, await Coached(database, ring, "Frank", charlie, now), await Join(database, new Business(Tenant.PlatformId, Addresses.ConsoleName), "Ada", Role.Admin, now));
    }

    private static async Task<Business> Open(TestDatabase database, string identifier, string name, string timeZone, Instant now)
    {
        await using var platform = database.Platform();
        var tenant = new Tenant(Guid.CreateVersion7(), identifier, name, timeZone, UnitSystem.Kilograms, now);
        platform.Add(tenant);
        await platform.SaveChangesAsync();
        return new Business(tenant.Id, identifier);
    }

    private static async Task<Person> Join(TestDatabase database, Business business, string name, Role role, Instant now)
    {
        await using var db = database.As(business.Id);
        var user = Add(db, name, role, now);
        await db.SaveChangesAsync();
        return new Person(business, user.Id, null, name, user.Email!);
    }

    private static async Task<Person> Coached(TestDatabase database, Business business, string name, Person coach, Instant now)
    {
        await using var db = database.As(business.Id);
        var user = Add(db, name, Role.Client, now);
        var client = new Client(name, user.Email, user.TimeZone, user.Units, user.Locale, now);
        db.Add(client);
        await db.SaveChangesAsync();
        client.Accept(user.Id, now);
        db.Add(new ClientCoach(client.Id, coach.UserId, isLead: true, now));
        await db.SaveChangesAsync();
        return new Person(business, user.Id, client.Id, name, user.Email!);
    }

    private static User Add(PulseForgeDb db, string name, Role role, Instant now)
    {
        var email = $"{name.ToLowerInvariant()}@example.com";
        var user = new User(email, name, role, "Europe/Madrid", UnitSystem.Kilograms, "en", now)
        {
            EmailConfirmed = true,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            PasswordHash = PasswordHash,
        };
        db.Add(user);
        return user;
    }
}

public sealed record Business(Guid Id, string Identifier);

/// <summary>Somebody who can sign in; a client has their record's id as well.</summary>
public sealed record Person(Business Business, Guid UserId, Guid? ClientId, string Name, string Email)
{
    public string Host => $"{Business.Identifier}.localhost";
}
