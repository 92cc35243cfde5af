using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients;

public sealed class SubstitutionsTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_coach_approves_a_substitute_on_the_limitations_page_changes_it_and_keeps_the_original()
    {
        var alice = await app.As(app.World.Alice);
        await Plan(alice, app.World.Dana);
        await Limit(app.World.Dana, LimitationKind.Pattern, "squat", LimitationSeverity.Forbidden);
        var address = $"/coach/clients/{app.World.Dana.ClientId}/limitations";

        var page = await alice.Get(address);
        var form = page.Element(".substitute-row");
        Assert.Contains("to decide", page.TextOf("[aria-labelledby=substitutes]"), StringComparison.Ordinal);
        Assert.Contains("Because of: Squat", form.TextContent, StringComparison.Ordinal);
        var approved = await alice.Follow(await alice.Submit(page, $"#{form.Id}", ("Input.Choice", "leg-extension")));

        Assert.Contains("→ Leg Extension", approved.TextOf($"#{form.Id}"), StringComparison.Ordinal);
        Assert.Equal("Leg Extension takes the place of Barbell Back Squat", approved.TextOf(".toast span, .toast"), ignoreAllWhiteSpace: true, ignoreCase: true);
        var kept = await alice.Follow(await alice.Submit(approved, $"#{form.Id}", ("Input.Choice", SubstituteQuestion.Keep)));
        Assert.DoesNotContain("→", kept.TextOf($"#{form.Id}"), StringComparison.Ordinal);
        Assert.True(kept.Has($"#{form.Id} option[value=keep][selected]"));
        await using var db = app.Db(app.World.Alice);
        Assert.Null((await db.Substitutions.SingleAsync(s => s.ClientId == app.World.Dana.ClientId && s.ExerciseId == Guid.Parse(form.QuerySelector("[name='Input.Exercise']")!.GetAttribute("value")!))).ReplacementId);
    }

    [Fact]
    public async Task A_choice_that_is_not_in_the_list_is_refused_at_its_field()
    {
        var alice = await app.As(app.World.Alice);
        await Plan(alice, app.World.Erin);
        await Limit(app.World.Erin, LimitationKind.Pattern, "squat", LimitationSeverity.Avoid);
        var page = await alice.Get($"/coach/clients/{app.World.Erin.ClientId}/substitutions");
        var form = page.Element(".substitute-row");
        form.QuerySelector("select")!.InnerHtml = "<option selected value='barbell-front-squat'></option>";

        var refused = await alice.Submit(page, $"#{form.Id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose one of the list", refused.TextOf($"#{form.Id} .wrong"), StringComparison.Ordinal);
        Assert.Equal("true", refused.Element($"#{form.Id} select").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_no_limitation_asks_for_any_more_is_said_and_changes_nothing()
    {
        var alice = await app.As(app.World.Alice);
        await Plan(alice, app.World.Erin);
        await Limit(app.World.Erin, LimitationKind.Equipment, "barbell", LimitationSeverity.Avoid);
        var page = await alice.Get($"/coach/clients/{app.World.Erin.ClientId}/substitutions");
        var form = page.Element(".substitute-row");
        form.QuerySelector("[name='Input.Exercise']")!.SetAttribute("value", Guid.CreateVersion7().ToString());

        var over = await alice.Follow(await alice.Submit(page, $"#{form.Id}"));

        Assert.Contains("No limitation asks for a substitute there any more.", over.TextOf(".toast"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_coaches_of_the_client_see_and_decide()
    {
        var address = $"/coach/clients/{app.World.Dana.ClientId}/substitutions";
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Bob)).Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.As(app.World.Dana)).Get(address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest("iron-house.localhost").Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Bob)).Get($"/coach/clients/{app.World.Erin.ClientId}/substitutions")).Status);
    }

    [Fact]
    public async Task The_client_reads_what_it_stands_for_and_the_log_counts_for_the_substitute_until_the_limitation_ends()
    {
        var charlie = await app.As(app.World.Charlie);
        var until = Today.PlusDays(20);
        await Limit(app.World.Frank, LimitationKind.Pattern, "squat", LimitationSeverity.Forbidden, until);
        await Plan(charlie, app.World.Frank);
        var page = await charlie.Get($"/coach/clients/{app.World.Frank.ClientId}/limitations");
        await charlie.Submit(page, $"#{page.Element(".substitute-row").Id}", ("Input.Choice", "leg-extension"));
        var frank = await app.As(app.World.Frank);
        await using var db = app.Db(app.World.Charlie);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == app.World.Frank.ClientId).OrderBy(s => s.Date).ToListAsync();

        var sheet = await frank.Get($"/portal/sessions/{sessions[0].Id}");
        Assert.Contains("Leg Extension", sheet.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(string.Create(System.Globalization.CultureInfo.GetCultureInfo("en-US"), $"In place of Barbell Back Squat until {until:d MMM}: Squat"), sheet.TextOf("main"), StringComparison.Ordinal);
        await frank.Submit(sheet, "form:has([name='Set.Reps'])", ("Set.Load", "40"), ("Set.Reps", "5"));
        var logged = await db.LoggedSets.SingleAsync(s => s.ClientId == app.World.Frank.ClientId);
        Assert.Equal("Leg Extension", (await db.Exercises.SingleAsync(e => e.Id == logged.ExerciseId)).Name);

        var after = await frank.Get($"/portal/sessions/{sessions.First(s => s.Date > until).Id}");
        Assert.DoesNotContain("In place of", after.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Leg Extension", after.TextOf("main"), StringComparison.Ordinal);
    }

    private LocalDate Today => app.Time.Now.InUtc().Date;

    private async Task Plan(Guest coach, Person client)
    {
        var board = await coach.Publish(await coach.Open());
        var assigned = await coach.Submit(await coach.Get($"{board}/assign?client={client.ClientId}"), "#assign", ("Input.Passes", "20"));
        Assert.Equal($"/coach/clients/{client.ClientId}", assigned.Location);
    }

    private async Task Limit(Person client, LimitationKind kind, string subject, LimitationSeverity severity, LocalDate? until = null)
    {
        await using var db = app.Db(client);
        db.Add(new Limitation(client.ClientId!.Value, kind, subject, BodySide.Both, severity, Today.PlusDays(-2), until, null));
        await db.SaveChangesAsync();
    }
}
