using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class AssigningSubstitutesTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Assigning_proposes_substitutes_for_what_limitations_reach_and_approves_what_is_chosen()
    {
        await Limit(app.World.Dana, LimitationKind.Pattern, "squat");
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open());

        var page = await alice.Get($"{board}/assign?client={app.World.Dana.ClientId}");
        Assert.Contains($"One exercise needs a substitute for {app.World.Dana.Name}", page.TextOf("#foreseen"), StringComparison.Ordinal);
        Assert.Contains("In place of Barbell Back Squat while it lasts: Squat", page.TextOf(".foreseen"), StringComparison.Ordinal);
        var field = page.Element("[name^='Input.Substitutes']").GetAttribute("name")!;
        var assigned = await alice.Submit(page, "#assign", (field, "leg-extension"));

        Assert.Equal($"/coach/clients/{app.World.Dana.ClientId}", assigned.Location);
        await using var db = app.Db(app.World.Alice);
        var decided = await db.Substitutions.SingleAsync(s => s.ClientId == app.World.Dana.ClientId);
        Assert.Equal("leg-extension", (await db.Exercises.SingleAsync(e => e.Id == decided.ReplacementId)).CatalogueSlug);
    }

    [Fact]
    public async Task Deciding_later_decides_nothing_and_a_choice_that_is_none_is_refused_at_its_field()
    {
        await Limit(app.World.Erin, LimitationKind.BodyPart, "left knee");
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open());
        var page = await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}");
        var select = page.Element("[name^='Input.Substitutes']");
        Assert.Equal("", select.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");
        select.InnerHtml = "<option selected value='no-such-thing'></option>";

        var refused = await alice.Submit(page, "#assign");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose one of the list", refused.TextOf("#foreseen .wrong"), StringComparison.Ordinal);

        var assigned = await alice.Submit(await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}"), "#assign");
        Assert.Equal($"/coach/clients/{app.World.Erin.ClientId}", assigned.Location);
        await using var db = app.Db(app.World.Alice);
        Assert.False(await db.Substitutions.AnyAsync(s => s.ClientId == app.World.Erin.ClientId));
    }

    private async Task Limit(Person client, LimitationKind kind, string subject)
    {
        await using var db = app.Db(client);
        db.Add(new Limitation(client.ClientId!.Value, kind, subject, BodySide.Both, LimitationSeverity.Avoid, app.Time.Now.InUtc().Date.PlusDays(-2), null, null));
        await db.SaveChangesAsync();
    }
}
