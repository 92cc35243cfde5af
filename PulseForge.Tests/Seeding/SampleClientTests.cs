using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding.Sample;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Seeding;

/// <summary>A new business has somebody to try everything on.</summary>
public sealed class SampleClientTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_new_owner_finds_a_sample_client_in_the_middle_of_a_program()
    {
        var (owner, business) = await Open("sample-one");
        await using var db = app.Database.As(business.Id);
        var sample = await db.Clients.SingleAsync();

        Assert.Contains("Try everything on Alex Sample", (await owner.Get("/coach")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Three steps", (await owner.Get("/coach")).TextOf("main"), StringComparison.Ordinal);
        Assert.Equal((true, "sample-one@example.com"), (sample.IsSample, sample.Email));
        Assert.Equal([(SessionStatus.Planned, true), (SessionStatus.Done, true), (SessionStatus.Missed, true)],
            [.. new[] { SessionStatus.Planned, SessionStatus.Done, SessionStatus.Missed }.Select(s => (s, db.ScheduledSessions.Any(x => x.Status == s)))]);
        var today = await db.Occurrences.Where(o => o.Kind == OccurrenceKind.SessionMail).OrderBy(o => o.DueAt).FirstAsync();
        var sheet = await owner.Get($"/coach/clients/{sample.Id}/sessions/{today.SubjectId}/log");
        Assert.Contains("Every set reached 5", sheet.TextOf(".because"), StringComparison.Ordinal);
        Assert.Equal(1, await db.CheckIns.CountAsync(c => c.AnsweredAt != null && c.ReviewedAt == null));
        foreach (var page in new[] { "", "/progress", "/report", "/check-ins", "/details" }) Assert.Equal(HttpStatusCode.OK, (await owner.Get($"/coach/clients/{sample.Id}{page}")).Status);
    }

    [Fact]
    public async Task One_click_takes_them_away_with_every_row_and_leaves_the_program()
    {
        var (owner, business) = await Open("sample-two");
        await using var db = app.Database.As(business.Id);
        var sample = await db.Clients.SingleAsync();
        await owner.Submit(await owner.Get($"/coach/clients/{sample.Id}/check-ins"), "form[action$='viewing']");

        var gone = await owner.Follow(await owner.Submit(await owner.Get("/coach"), "form[action$='sample-removal']"));

        Assert.Contains("Alex Sample is gone", gone.TextOf(".toast"), StringComparison.Ordinal);
        Assert.DoesNotContain("Try everything", gone.TextOf("main"), StringComparison.Ordinal);
        var tables = await Sql.Column(app.Database.SuperuserConnection, "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'client_id'");
        foreach (var table in tables) Assert.Equal(0L, await Sql.Scalar(app.Database.SuperuserConnection, $"select count(*) from {table} where client_id = '{sample.Id}'"));
        Assert.False(await db.Clients.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).AnyAsync());
        Assert.Single(await db.TrainingPrograms.ToListAsync());
        Assert.Contains("client.removed", await Sql.Column(app.Database.SuperuserConnection, $"select action from audit_entries where tenant_id = '{business.Id}'"));
    }

    [Fact]
    public async Task Who_removed_theirs_or_has_clients_gets_none()
    {
        await using var scope = await app.Scope(app.World.RingSide);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await scope.ServiceProvider.GetRequiredService<SampleClient>().AddAsync(await db.Users.SingleAsync(u => u.Id == app.World.Charlie.UserId), default);

        Assert.False(await db.Clients.AnyAsync(c => c.IsSample));
    }

    [Fact]
    public async Task A_real_client_is_not_removed_like_a_sample()
    {
        var alice = await app.As(app.World.Alice);
        var page = await alice.Get($"/coach/clients/{app.World.Dana.ClientId}");
        var request = page.Form("form[action$='archive']");
        request.RequestUri = new Uri(request.RequestUri!.ToString().Replace("/archive", "/sample-removal", StringComparison.Ordinal));

        Assert.False(page.Has("form[action$='sample-removal']"));
        Assert.Equal(HttpStatusCode.NotFound, (await alice.Send(request)).Status);
        Assert.Equal(HttpStatusCode.OK, (await alice.Get($"/coach/clients/{app.World.Dana.ClientId}")).Status);
    }

    private async Task<(Guest Owner, Business Business)> Open(string subdomain)
    {
        var email = $"{subdomain}@example.com";
        var visitor = app.Guest();
        await visitor.Submit(await visitor.Get("/sign-up"), "form[method=post]",
            ("Input.BusinessName", "Sample House"), ("Input.Identifier", subdomain), ("Input.Name", "Sam Owner"), ("Input.Email", email), ("Input.Password", World.Password));
        var link = await app.LastLinkTo(email);
        var owner = app.Guest(link.Host);
        Assert.Equal("/coach/settings/brand", (await owner.Submit(await owner.Get(link.PathAndQuery), "main form[method=post]", ("Input.Password", World.Password))).Location);
        await using var platform = app.Database.Platform();
        return (owner, new Business(await platform.Tenants.Where(t => t.Identifier == subdomain).Select(t => t.Id).SingleAsync(), subdomain));
    }
}
