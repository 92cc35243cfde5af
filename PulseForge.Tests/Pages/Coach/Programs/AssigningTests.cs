using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

public sealed class AssigningTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_client_gets_dated_sessions_with_their_mails_and_maxes_at_once()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open("four-day-strength-cycle"));
        var start = NextMonday;
        var page = await alice.Get($"{board}/assign?client={app.World.Dana.ClientId}");
        var max = page.Page.QuerySelectorAll("[name^='Input.Maxes']").First().GetAttribute("name")!;

        var assigned = await alice.Submit(page, "#assign", ("Input.Start", start.ToString("uuuu-MM-dd", null)), ("Input.Passes", "1"), (max, "62,5"));

        Assert.Equal($"/coach/clients/{app.World.Dana.ClientId}", assigned.Location);
        await using var db = app.Db(app.World.Alice);
        var sessions = await db.ScheduledSessions.Where(s => s.ClientId == app.World.Dana.ClientId).OrderBy(s => s.Date).ToListAsync();
        Assert.Equal(16, sessions.Count);
        Assert.Equal([start, start.PlusDays(1), start.PlusDays(3), start.PlusDays(4), start.PlusDays(7)], sessions.Take(5).Select(s => s.Date));
        Assert.Equal(16, await db.Occurrences.CountAsync(o => o.ClientId == app.World.Dana.ClientId && o.Kind == OccurrenceKind.SessionMail));
        Assert.Equal(16, await db.Occurrences.CountAsync(o => o.ClientId == app.World.Dana.ClientId && o.Kind == OccurrenceKind.SessionOver));
        Assert.Equal(62.5m, (await db.TrainingMaxes.SingleAsync(m => m.ClientId == app.World.Dana.ClientId)).ValueKg);
    }

    [Fact]
    public async Task The_preview_shows_dates_and_loads_before_anything_is_assigned()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open("four-day-strength-cycle"));
        var page = await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}");
        var max = page.Page.QuerySelectorAll("[name^='Input.Maxes']").First().GetAttribute("name")!;
        page.Element("#assign").SetAttribute("action", "?handler=Preview");

        var part = await alice.SubmitPart(page, "#assign", (max, "60"));

        Assert.Equal(8, part.Page.QuerySelectorAll(".foreseen > li").Length);
        // 65, 75 and 85 % of 60 kg, to what plates allow.
        Assert.Contains("40 kg × 5, 45 kg × 5, 50 kg × 5 or more", part.TextOf(".foreseen > li"), StringComparison.Ordinal);
        await using var db = app.Db(app.World.Alice);
        Assert.False(await db.Assignments.AnyAsync(a => a.ClientId == app.World.Erin.ClientId));
    }

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("tomorrow")]
    [InlineData("2020-01-06")]
    [InlineData("9999-01-01")]
    [InlineData("")]
    public async Task A_day_that_cannot_be_the_first_is_named_at_its_field(string day)
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open());

        var refused = await alice.Submit(await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}"), "#assign", ("Input.Start", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(day, refused.Element("[name='Input.Start']").GetAttribute("value") ?? "");
        Assert.True(refused.Has("#Input_Start-error"));
    }

    [Fact]
    public async Task The_number_of_training_days_must_fit_the_program()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open());

        var refused = await alice.Submit(await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}"), "#assign", ("Input.Weekdays", "Monday"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("3 days a week", refused.TextOf("#Input_Weekdays-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_max_that_is_no_number_is_named_at_its_field()
    {
        var alice = await app.As(app.World.Alice);
        var board = await alice.Publish(await alice.Open("four-day-strength-cycle"));
        var page = await alice.Get($"{board}/assign?client={app.World.Erin.ClientId}");
        var max = page.Page.QuerySelectorAll("[name^='Input.Maxes']").First().GetAttribute("name")!;

        var refused = await alice.Submit(page, "#assign", (max, "1e9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("1e9", refused.Element($"[name='{max}']").GetAttribute("value"));
        Assert.Equal("true", refused.Element($"[name='{max}']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_coach_assigns_to_their_own_clients_only()
    {
        var bob = await app.As(app.World.Bob);
        var board = await bob.Publish(await bob.Open());
        var page = await bob.Get($"{board}/assign");
        Assert.DoesNotContain(page.Page.QuerySelectorAll("[name='Input.Clients']"), box => box.GetAttribute("value") == app.World.Erin.ClientId.ToString());
        page.Element("[name='Input.Clients']").SetAttribute("value", app.World.Erin.ClientId.ToString()!);

        var refused = await bob.Submit(page, "#assign", ("Input.Clients", app.World.Erin.ClientId.ToString()!));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await using var db = app.Db(app.World.Bob);
        Assert.False(await db.Assignments.AnyAsync(a => a.ClientId == app.World.Erin.ClientId && a.AssignedBy == app.World.Bob.UserId));
    }

    [Fact]
    public async Task A_new_program_makes_room_for_itself_and_keeps_what_was_done()
    {
        var charlie = await app.As(app.World.Charlie);
        var board = await charlie.Publish(await charlie.Open());
        var frank = app.World.Frank.ClientId!.Value;
        await charlie.Submit(await charlie.Get($"{board}/assign?client={frank}"), "#assign", ("Input.Start", NextMonday.ToString("uuuu-MM-dd", null)), ("Input.Passes", "2"));
        await using var db = app.Db(app.World.Charlie);
        var first = await db.ScheduledSessions.Where(s => s.ClientId == frank).OrderBy(s => s.Date).FirstAsync();
        first.Complete(app.Time.Now);
        await db.SaveChangesAsync();

        var second = NextMonday.PlusWeeks(1);
        await charlie.Submit(await charlie.Get($"{board}/assign?client={frank}"), "#assign", ("Input.Start", second.ToString("uuuu-MM-dd", null)), ("Input.Passes", "1"));

        var left = await db.ScheduledSessions.AsNoTracking().Where(s => s.ClientId == frank).ToListAsync();
        var assignments = await db.Assignments.AsNoTracking().Where(a => a.ClientId == frank).OrderBy(a => a.AssignedAt).ToListAsync();
        Assert.Equal(second.PlusDays(-1), assignments[0].EndedOn);
        Assert.Null(assignments[1].EndedOn);
        Assert.DoesNotContain(left, s => s.AssignmentId == assignments[0].Id && s.Date >= second);
        Assert.Contains(left, s => s.Id == first.Id && s.Status == SessionStatus.Done);
    }

    [Fact]
    public async Task A_draft_cannot_be_assigned()
    {
        var alice = await app.As(app.World.Alice);

        Assert.Equal(HttpStatusCode.NotFound, (await alice.Get($"{await alice.Open()}/assign")).Status);
    }

    private LocalDate NextMonday => app.Time.Now.InUtc().Date.PlusDays(1).Next(IsoDayOfWeek.Monday);
}
