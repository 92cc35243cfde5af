using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

/// <summary>Who gets into the console: admins with their second step, on its own host.</summary>
public sealed class AccessTests(WebApp app) : IClassFixture<WebApp>
{
    private string[] Pages =>
    [
        "/console/tenants", $"/console/tenants/{app.World.IronHouse.Id}", $"/console/tenants/{app.World.IronHouse.Id}/suspension", $"/console/tenants/{app.World.IronHouse.Id}/restoration",
        "/console/jobs", $"/console/jobs/mail/{app.World.IronHouse.Id}/{Guid.NewGuid()}/replay", $"/console/jobs/mail/{app.World.IronHouse.Id}/{Guid.NewGuid()}/discarding",
        $"/console/jobs/{app.World.IronHouse.Id}/replay-all", "/console/audit", "/console/users",
    ];

    [Fact]
    public async Task A_guest_is_asked_to_sign_in_and_an_admin_sees_each_page()
    {
        var ada = await app.As(app.World.Ada);
        foreach (var page in Pages)
        {
            Assert.StartsWith("https://console.localhost/account/sign-in", (await app.Guest("console.localhost").Get(page)).Location, StringComparison.Ordinal);
            var seen = (await ada.Get(page)).Status;
            // What is done by a POST leads back, and so does restoring what is open; a letter that is none is not found.
            Assert.Contains(seen, (HttpStatusCode[])(page.EndsWith("discarding", StringComparison.Ordinal) ? [HttpStatusCode.NotFound] : [HttpStatusCode.OK, HttpStatusCode.Redirect]));
        }
        Assert.Equal("/console/tenants", (await ada.Get("/")).Location);
    }

    [Fact]
    public async Task On_the_hosts_of_businesses_and_of_the_public_site_the_console_does_not_exist()
    {
        foreach (var guest in new[] { await app.As(app.World.Alice), await app.As(app.World.Bob), await app.As(app.World.Dana), app.Guest(app.World.Alice.Host), app.Guest() })
        {
            foreach (var page in Pages) Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(page)).Status);
        }
    }

    [Fact]
    public async Task On_the_console_the_pages_of_businesses_do_not_exist()
    {
        var ada = await app.As(app.World.Ada);
        foreach (var page in new[] { "/coach", "/coach/clients", "/coach/settings", "/portal/today", "/sign-up", "/suspended", "/s/abc" }) Assert.Equal(HttpStatusCode.NotFound, (await ada.Get(page)).Status);
    }

    [Fact]
    public async Task An_owners_cookie_is_none_on_the_console_and_an_admins_none_at_a_business()
    {
        var alice = await app.CookieFor(app.World.Alice, "console.localhost");
        Assert.StartsWith("https://console.localhost/account/sign-in", (await alice.Get("/console/tenants")).Location, StringComparison.Ordinal);
        var ada = await app.CookieFor(app.World.Ada, app.World.Alice.Host);
        Assert.StartsWith($"https://{app.World.Alice.Host}/account/sign-in", (await ada.Get("/coach/clients")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_the_platform_who_is_no_admin_does_not_get_in()
    {
        // Nothing makes such an account; the policy holds all the same.
        await using (var db = app.Database.As(Tenant.PlatformId))
        {
            var ada = await db.Users.SingleAsync(u => u.Id == app.World.Ada.UserId);
            ada.ChangeRole(Core.Accounts.Role.Coach);
            await db.SaveChangesAsync();
        }
        var coach = await app.As(app.World.Ada);
        Assert.StartsWith("https://console.localhost/account/denied", (await coach.Get("/console/tenants")).Location, StringComparison.Ordinal);
        await using var back = app.Database.As(Tenant.PlatformId);
        (await back.Users.SingleAsync(u => u.Id == app.World.Ada.UserId)).ChangeRole(Core.Accounts.Role.Admin);
        await back.SaveChangesAsync();
    }

    [Fact]
    public async Task Pages_of_the_console_are_not_stored()
    {
        var ada = await app.As(app.World.Ada);
        Assert.True((await ada.Get("/console/tenants")).Headers.CacheControl!.NoStore);
    }
}
