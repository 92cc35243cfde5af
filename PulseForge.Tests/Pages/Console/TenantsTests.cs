using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

public sealed class TenantsTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_list_shows_each_business_with_its_figures_and_never_the_platform_itself()
    {
        var page = await (await app.As(app.World.Ada)).Get("/console/tenants?q=alice@");
        var rows = page.Page.QuerySelectorAll("table tbody tr").ToDictionary(row => row.QuerySelector("a")!.TextContent, row => row);
        Assert.Equal(["2", "2"], rows["Iron House"].QuerySelectorAll("td.num").Select(cell => cell.TextContent));
        Assert.Contains("no backlog", rows["Iron House"].TextContent, StringComparison.Ordinal);
        Assert.False((await (await app.As(app.World.Ada)).Get("/console/tenants?q=PulseForge")).Has("tbody"));
        Assert.DoesNotContain("Dana", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=iron", "Iron House")]
    [InlineData("q=RING-SIDE", "Ring Side")]
    [InlineData("q=charlie@", "Ring Side")]
    [InlineData("q=dana@", null)]
    [InlineData("q=100%25", null)]
    [InlineData("q=_", null)]
    [InlineData("status=Suspended", null)]
    [InlineData("status=Trial&q=iron&sort=Activity", "Iron House")]
    public async Task It_is_searched_by_name_address_and_the_mail_of_who_works_there(string query, string? found)
    {
        var page = await (await app.As(app.World.Ada)).Get($"/console/tenants?{query}");
        Assert.Equal(found is null ? [] : [found], page.Page.QuerySelectorAll("table tbody tr a.tenant-name").Select(link => link.TextContent));
        Assert.Equal(found is null, page.Has(".empty"));
    }

    [Theory]
    [InlineData("status=Sleepy")]
    [InlineData("sort=Colour")]
    [InlineData("p=many")]
    [InlineData("q=%00")]
    public async Task What_no_list_knows_leads_back_to_the_whole_list(string query) =>
        Assert.Equal("/console/tenants", (await (await app.As(app.World.Ada)).Get($"/console/tenants?{query}")).Location);

    [Theory]
    [InlineData("Newest"), InlineData("Name"), InlineData("Activity"), InlineData("Waiting")]
    public async Task Long_lists_come_in_pages_in_each_order(string order)
    {
        await Many("crowd", 55);
        var ada = await app.As(app.World.Ada);
        var names = new List<string>();
        for (var p = 1; p <= 2; p++) names.AddRange((await ada.Get($"/console/tenants?q=crowd&sort={order}&p={p}")).Page.QuerySelectorAll("table tbody a.tenant-name").Select(link => link.TextContent));
        Assert.Equal(55, names.Distinct().Count());
    }

    [Fact]
    public async Task A_business_shows_who_works_there_and_no_client()
    {
        var page = await (await app.As(app.World.Ada)).Get($"/console/tenants/{app.World.IronHouse.Id}");
        Assert.Equal(["Alice", "Bob"], page.Page.QuerySelectorAll("#staff, table tbody tr td:first-child").Where(cell => cell.LocalName == "td").Select(cell => cell.TextContent));
        Assert.DoesNotContain("Dana", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Erin", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_business_and_the_platform_itself_are_not_found()
    {
        var ada = await app.As(app.World.Ada);
        foreach (var id in new[] { Guid.NewGuid(), Tenant.PlatformId })
        {
            foreach (var page in new[] { "", "/suspension", "/restoration" }) Assert.Equal(HttpStatusCode.NotFound, (await ada.Get($"/console/tenants/{id}{page}")).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("/console/tenants/iron-house")).Status);
    }

    private async Task Many(string name, int count)
    {
        await using var platform = app.Database.Platform();
        if (await platform.Tenants.AnyAsync(t => t.Identifier == $"{name}-0")) return;
        platform.AddRange(Enumerable.Range(0, count).Select(i => new Tenant(Guid.CreateVersion7(), $"{name}-{i}", $"{name} {i}", "Etc/UTC", UnitSystem.Kilograms, app.Time.Now)));
        await platform.SaveChangesAsync();
    }
}
