using System.Net;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Automation;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>A part of a program, once more through it, ended and taken up again.</summary>
public sealed class ExtendingTests(MailApp app) : CourseFacts(app)
{
    [Fact]
    public async Task A_part_of_a_program_begins_on_the_first_day_and_keeps_the_numbers_of_its_weeks()
    {
        var (alice, board) = await Assigned(("Input.FirstWeek", "2"), ("Input.LastWeek", "2"));
        Assert.Equal("0 3", await Dates());
        Assert.Contains("week 2", (await alice.Get($"{Client}/sessions/{(await Sessions())[0].Id}")).TextOf("main"), StringComparison.Ordinal);

        await App.Change(Dana.Business, db => db.Assignments.Where(a => a.ClientId == Dana.ClientId).ExecuteUpdateAsync(s => s.SetProperty(a => a.StartDate, Today)));
        Assert.Contains("week 2 of 2", (await alice.Get(Client)).TextOf("[aria-labelledby=program]"), StringComparison.Ordinal);
        // A version with other weeks brings none of those that are not trained.
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", Longer));
        await alice.Submit(await alice.Get($"{board}/publish"), "main form");
        Assert.Equal(2, (await Sessions()).Count);
    }

    [Theory]
    [InlineData("0", "", "First")]
    [InlineData("4", "", "First")]
    [InlineData("", "9", "Last")]
    [InlineData("3", "2", "Last")]
    [InlineData("", "99", "Last")]
    [InlineData("two", "", "First")]
    public async Task Weeks_that_the_program_does_not_have_are_refused_at_their_field_with_what_was_typed(string first, string last, string field)
    {
        var (alice, board) = await Assigned();

        var refused = await alice.Submit(await alice.Get($"{board}/assign?client={Dana.ClientId}"), "#assign", ("Input.FirstWeek", first), ("Input.LastWeek", last));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.TextOf($"#Input_{field}Week-error"));
        Assert.Equal((first, last), (refused.Element("[name='Input.FirstWeek']").GetAttribute("value") ?? "", refused.Element("[name='Input.LastWeek']").GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task Once_more_through_it_comes_after_the_last_week_with_its_mails_and_goes_again_until_it_is_begun()
    {
        var (alice, _) = await Assigned(("Input.FirstWeek", "2"));

        var after = await alice.Follow(await Extend(alice));

        Assert.Equal("0 3 7 10 14 17 21 24", await Dates());
        var sessions = await Sessions();
        await using var platform = App.Database.Platform();
        Assert.Equal(8, await platform.Occurrences.CountAsync(o => o.Kind == OccurrenceKind.SessionMail && sessions.Select(s => s.Id).Contains(o.SubjectId)));
        await alice.Submit(after, "form[action*='extending?handler=Undo']");
        Assert.Equal("0 3 7 10", await Dates());
        after = await alice.Follow(await Extend(alice));
        var last = (await Sessions())[^1];
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(last, App.Time.Now, null))));
        Assert.Contains("begun already", (await alice.Follow(await alice.Submit(after, "form[action*='extending?handler=Undo']"))).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0 3 7 10 14 17 21 24", await Dates());
    }

    [Fact]
    public async Task Buttons_that_are_pressed_twice_at_once_do_it_once()
    {
        var (alice, _) = await Assigned();
        var page = await alice.Get(Client);
        var pauses = await alice.Get($"{Client}/pauses");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => alice.Submit(page, "form[action$='/extending']")));
        Assert.Equal("0 3 7 10 14 17 21 24 28 31 35 38", await Dates());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => alice.Submit(pauses, "#pause", ("Input.From", Iso(Monday.PlusDays(7))), ("Input.Until", Iso(Monday.PlusDays(13))), ("Input.Shifts", "true"))));
        Assert.Equal("0 3 14 17 21 24 28 31 35 38 42 45", await Dates());
        await using var db = App.Database.As(Dana.Business.Id);
        Assert.Single(await db.Pauses.ToListAsync());
    }

    [Fact]
    public async Task A_program_that_is_assigned_twice_at_once_is_trained_once()
    {
        var (alice, board) = await Assigned();
        var form = Weekdays(await alice.Get($"{board}/assign?client={Dana.ClientId}"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => alice.Submit(form, "#assign", ("Input.Start", Iso(Monday)))));

        Assert.Equal("0 3 7 10 14 17", await Dates());
    }

    [Fact]
    public async Task A_program_that_is_over_goes_on_from_this_week()
    {
        var (alice, _) = await Assigned();
        var page = await alice.Get(Client);
        await App.Change(Dana.Business, async db =>
        {
            await db.Assignments.Where(a => a.ClientId == Dana.ClientId).ExecuteUpdateAsync(s => s.SetProperty(a => a.StartDate, Monday.PlusWeeks(-30)));
            foreach (var session in await db.ScheduledSessions.Where(s => s.ClientId == Dana.ClientId).ToListAsync()) session.Shift(-30);
        });

        await alice.Submit(page, "form[action$='/extending']");

        Assert.Equal("0 3 7 10 14 17", string.Join(' ', (await Dates()).Split(' ').Skip(6)));
        Assert.Contains("of 6", (await alice.Get(Client)).TextOf("[aria-labelledby=program]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ended_program_is_taken_up_again_as_it_was()
    {
        var (alice, _) = await Assigned();
        await App.ChangeSession(Dana, (await Sessions())[1], s => s.Remove(App.Time.Now, null));

        var ended = await alice.Follow(await alice.Submit(await alice.Get(Client), "form[action$='/ending']"));
        Assert.Empty(await Sessions());
        await alice.Submit(ended, "form[action*='ending?handler=Undo']");

        Assert.Equal("0 7 10 14 17", await Dates());
        Assert.Null((await Assignment()).EndedOn);
    }

    private async Task<Answer> Extend(Guest coach) => await coach.Submit(await coach.Get(Client), "form[action$='/extending']");
}
