using System.Net;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Console;

public sealed class AuditTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task It_is_searched_by_who_what_where_and_when()
    {
        await Write(app.World.Bob, "searched.one");
        await Write(app.World.Charlie, "searched.two");
        await Write(app.World.Dana, "searched.three");

        Assert.Equal(["searched.three", "searched.two", "searched.one"], await Actions("what=searched."));
        Assert.Equal(["searched.one"], await Actions("what=searched.&who=bob@"));
        Assert.Equal(["searched.one"], await Actions("what=searched.&who=Bob"));
        Assert.Equal(["searched.two"], await Actions("what=searched.&tenant=ring-side"));
        Assert.Equal(["searched.three"], await Actions($"what=searched.&who={app.World.Dana.UserId}"));
        Assert.Empty(await Actions("what=searched.&who=dana"));
        Assert.Empty(await Actions("what=searched.&from=2020-01-01&to=2020-02-01"));
        Assert.Empty(await Actions("what=searched.%25"));
    }

    [Fact]
    public async Task Who_works_in_a_business_is_named_and_a_client_is_not()
    {
        await Write(app.World.Bob, "named.one");
        await Write(app.World.Erin, "named.two");
        var page = await (await app.As(app.World.Ada)).Get("/console/audit?what=named.");
        Assert.Contains("Bob", page.TextOf("table"), StringComparison.Ordinal);
        Assert.DoesNotContain("Erin", page.Text, StringComparison.Ordinal);
        Assert.Contains(app.World.Erin.UserId.ToString("N")[^8..], page.TextOf("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using (var db = app.Database.As(app.World.IronHouse.Id))
        {
            for (var i = 0; i < 120; i++) db.Record(app.World.IronHouse.Id, $"paged.{i}", null, []);
            await db.SaveChangesAsync();
        }
        var ada = await app.As(app.World.Ada);
        var seen = new List<string>();
        for (var link = "/console/audit?what=paged."; link is not null;)
        {
            var page = await ada.Get(link);
            seen.AddRange(page.Page.QuerySelectorAll("tbody td.mono").Select(cell => cell.TextContent));
            link = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal((120, 120), (seen.Count, seen.Distinct().Count()));
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("from=2026-11-20&to=2026-11-01")]
    [InlineData("from=2020-01-01&to=2026-01-01")]
    [InlineData("from=99999-01-01")]
    [InlineData("from=0001-01-01&to=0001-01-02")]
    [InlineData("tenant=nobody-here")]
    [InlineData("who=%00")]
    public async Task What_can_not_be_looked_for_is_said_at_its_field(string query)
    {
        var page = await (await app.As(app.World.Ada)).Get($"/console/audit?{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        if (!query.StartsWith("who", StringComparison.Ordinal)) Assert.True(page.Has(".audit-search .wrong"));
    }

    [Theory]
    [InlineData("after=nonsense")]
    [InlineData("after=2026-01-01T00:00:00Z_xyz")]
    [InlineData("who=%27%3B--")]
    public async Task Nonsense_in_the_address_finds_what_is_there_or_nothing(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Ada)).Get($"/console/audit?{query}")).Status);

    private async Task<IReadOnlyList<string>> Actions(string query) =>
        [.. (await (await app.As(app.World.Ada)).Get($"/console/audit?{query}")).Page.QuerySelectorAll("tbody td.mono").Select(cell => cell.TextContent)];

    private async Task Write(Person person, string action)
    {
        await using var db = app.Database.As(person.Business.Id, new Actor(person.UserId, person.ClientId is null ? Role.Coach : Role.Client, person.ClientId, "203.0.113.7"), clock: new NodaTime.Testing.FakeClock(app.Time.Now));
        db.Record(person.Business.Id, action, "Client", [Guid.NewGuid()], "Name");
        await db.SaveChangesAsync();
    }
}
