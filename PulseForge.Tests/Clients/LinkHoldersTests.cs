using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Isolation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Clients;

public sealed class LinkHoldersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_client_and_their_guardian_read_what_the_client_stated()
    {
        await using var db = database.As(await Businesses.Open(database));
        var (client, user) = (ClientOf("es-MX"), UserOf("es-MX"));
        db.AddRange(client, user);
        await db.SaveChangesAsync();
        client.AwaitGuardian(user.Id, "parent@example.com");

        Assert.Equal("es-MX", await db.LocaleOfHolderAsync(LinkPurpose.GuardianConsent, await Give(db, LinkPurpose.GuardianConsent, clientId: client.Id), default));
        client.Accept(user.Id, Businesses.Start);
        Assert.Equal("es-MX", await db.LocaleOfHolderAsync(LinkPurpose.Session, await Give(db, LinkPurpose.Session, clientId: client.Id), default));
    }

    [Fact]
    public async Task Who_was_invited_and_has_not_answered_has_stated_nothing()
    {
        await using var db = database.As(await Businesses.Open(database));
        var (client, coach) = (ClientOf("es-MX"), UserOf("es-MX"));
        db.AddRange(client, coach);
        await db.SaveChangesAsync();

        Assert.Null(await db.LocaleOfHolderAsync(LinkPurpose.AcceptInvitation, await Give(db, LinkPurpose.AcceptInvitation, clientId: client.Id), default));
        Assert.Null(await db.LocaleOfHolderAsync(LinkPurpose.AcceptInvitation, await Give(db, LinkPurpose.AcceptInvitation, userId: coach.Id), default));
        coach.ConfirmEmail();
        Assert.Equal("es-MX", await db.LocaleOfHolderAsync(LinkPurpose.SignIn, await Give(db, LinkPurpose.SignIn, userId: coach.Id), default));
    }

    [Fact]
    public async Task A_link_of_another_business_or_for_something_else_says_nothing()
    {
        await using var db = database.As(await Businesses.Open(database));
        var coach = UserOf("es-MX");
        coach.ConfirmEmail();
        db.Add(coach);
        var token = await Give(db, LinkPurpose.SignIn, userId: coach.Id);

        await using var other = database.As(await Businesses.Open(database));
        Assert.Null(await other.LocaleOfHolderAsync(LinkPurpose.SignIn, token, default));
        Assert.Null(await db.LocaleOfHolderAsync(LinkPurpose.Session, token, default));
        Assert.Null(await db.LocaleOfHolderAsync(LinkPurpose.SignIn, "never-given-out", default));
    }

    private static Client ClientOf(string locale) => new("Gina", "gina@example.com", "Europe/Madrid", UnitSystem.Kilograms, locale, Businesses.Start);

    private static User UserOf(string locale) => new("gina@example.com", "Gina", Role.Client, "Europe/Madrid", UnitSystem.Kilograms, locale, Businesses.Start);

    private static async Task<string> Give(PulseForgeDb db, LinkPurpose purpose, Guid? userId = null, Guid? clientId = null)
    {
        var (link, token) = AccessLink.Issue(purpose, Businesses.Start, NodaTime.Duration.FromDays(2), userId, clientId);
        db.Add(link);
        await db.SaveChangesAsync();
        return token;
    }
}
