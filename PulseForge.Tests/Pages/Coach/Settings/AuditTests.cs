using System.Net;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Settings;

/// <summary>An owner reads the audit of their own business.</summary>
public sealed class AuditTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_owner_reads_who_did_what_about_whom_and_nothing_of_another_business()
    {
        await Write(app.World.Bob, "client.read", app.World.Dana);
        await Write(app.World.Charlie, "client.read", app.World.Frank);
        var page = await (await app.As(app.World.Alice)).Get("/coach/settings/audit?what=client.read");
        var row = Assert.Single(page.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Bob", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("looked at a client", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dana", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Frank", page.Text, StringComparison.Ordinal);
        Assert.Empty((await (await app.As(app.World.Alice)).Get($"/coach/settings/audit?who={app.World.Charlie.UserId}")).Page.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task What_the_platform_does_is_said_to_be_the_platforms()
    {
        await using (var platform = app.Database.Platform())
        {
            platform.ActAs(new Actor(app.World.Ada.UserId, Role.Admin, null, "203.0.113.9"));
            platform.Record(app.World.IronHouse.Id, "console.tenant_read", nameof(Tenant), [app.World.IronHouse.Id]);
            await platform.SaveChangesAsync();
        }
        var page = await (await app.As(app.World.Alice)).Get("/coach/settings/audit?what=console.");
        Assert.Contains("PulseForge (an admin)", page.TextOf("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coaches_clients_and_guests_do_not()
    {
        Assert.Contains("/account/denied", (await (await app.As(app.World.Bob)).Get("/coach/settings/audit")).Location, StringComparison.Ordinal);
        Assert.Contains("/account/denied", (await (await app.As(app.World.Dana)).Get("/coach/settings/audit")).Location, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", (await app.Guest(app.World.Alice.Host).Get("/coach/settings/audit")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Ada)).Get("/coach/settings/audit")).Status);
    }

    [Theory]
    [InlineData("from=soon")]
    [InlineData("from=2026-11-20&to=2026-11-01")]
    [InlineData("who=me")]
    [InlineData("what=%00")]
    public async Task What_can_not_be_looked_for_is_said(string query) =>
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await (await app.As(app.World.Alice)).Get($"/coach/settings/audit?{query}")).Status);

    private async Task Write(Person person, string action, Person about)
    {
        await using var db = app.Database.As(person.Business.Id, new Actor(person.UserId, Role.Coach, null, "203.0.113.7"));
        db.Record(person.Business.Id, action, "Client", [about.ClientId!.Value]);
        await db.SaveChangesAsync();
    }
}
