using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class InvitingTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_coach_invites_a_client_of_their_own()
    {
        var bob = await app.As(app.World.Bob);

        var invited = await bob.Submit(await bob.Get("/coach/clients/new"), "main form", ("Input.Name", "Gina"), ("Input.Email", "gina@example.com"), ("Input.TimeZone", "Africa/Lagos"));

        var page = await bob.Follow(invited);
        Assert.Contains("Gina", page.TextOf("h1"), StringComparison.Ordinal);
        await using var db = app.Db(app.World.Bob);
        var client = await db.Clients.SingleAsync(c => c.Email == "gina@example.com");
        Assert.Equal((ClientStatus.Invited, "Africa/Lagos"), (client.Status, client.TimeZone));
        var pair = await db.ClientCoaches.SingleAsync(p => p.ClientId == client.Id);
        Assert.Equal((app.World.Bob.UserId, true), (pair.CoachId, pair.IsLead));
        Assert.Single(await db.OutboxEmails.Where(m => m.ToAddress == "gina@example.com").ToListAsync());
    }

    [Fact]
    public async Task The_owner_gives_a_new_client_to_a_colleague()
    {
        var alice = await app.As(app.World.Alice);

        await alice.Submit(await alice.Get("/coach/clients/new"), "main form", ("Input.Name", "Hugo"), ("Input.Email", "hugo@example.com"), ("Input.Lead", app.World.Bob.UserId.ToString()));

        await using var db = app.Db(app.World.Alice);
        Assert.True(await db.ClientCoaches.AnyAsync(p => p.CoachId == app.World.Bob.UserId && p.IsLead && db.Clients.Any(c => c.Id == p.ClientId && c.Name == "Hugo")));
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.Email", "DANA@example.com")]
    [InlineData("Input.Email", "alice@EXAMPLE.com")]
    [InlineData("Input.TimeZone", "Middle-earth/Shire")]
    public async Task What_cannot_be_is_said_at_its_field_and_kept(string field, string typed)
    {
        var bob = await app.As(app.World.Bob);

        var refused = await bob.Submit(await bob.Get("/coach/clients/new"), "main form", ("Input.Name", "Ivo"), ("Input.Email", "ivo@example.com"), (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("true", refused.Element($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Equal(typed, refused.Element($"[name='{field}']").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_second_invitation_ends_the_link_of_the_first()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Follow(await alice.Submit(await alice.Get("/coach/clients/new"), "main form", ("Input.Name", "Jana"), ("Input.Email", "jana@example.com")));

        await alice.Submit(page, "form[action$=invitation]");

        await using var db = app.Db(app.World.Alice);
        var links = await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.AcceptInvitation && db.Clients.Any(c => c.Id == l.ClientId && c.Name == "Jana")).OrderBy(l => l.CreatedAt).ToListAsync();
        Assert.Equal([false, true], links.Select(l => l.IsOpen(app.Time.Now)));
        Assert.Equal(2, await db.OutboxEmails.CountAsync(m => m.ToAddress == "jana@example.com"));
    }
}
