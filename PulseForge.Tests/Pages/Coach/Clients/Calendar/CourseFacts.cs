using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>Dana trains three weeks, Monday and Thursday, from next Monday.</summary>
public abstract class CourseFacts(MailApp app) : CalendarFacts(app)
{
    protected const string Plan = "program Course\nweek 1\nday 1 Lower\nA. Barbell Back Squat 3x5 100kg\nday 2 Upper\nA. Push-Up 3x10\nweek 2\nday 1 Lower\nA. Barbell Back Squat 3x5 102.5kg\nday 2 Upper\nA. Push-Up 3x11\nweek 3\nday 1 Lower\nA. Barbell Back Squat 3x5 105kg\nday 2 Upper\nA. Push-Up 3x12";

    protected const string Longer = $"{Plan}\nweek 4\nday 1 Lower\nA. Barbell Back Squat 3x5 107.5kg";

    protected LocalDate Monday => Today.Next(IsoDayOfWeek.Monday);

    protected async Task<(Guest Alice, string Board)> Assigned(params (string, string)[] typed)
    {
        var alice = await App.As(App.World.Alice);
        var board = (await alice.Submit(await alice.Get("/coach/programs/new/text"), "#program-text", ("Input.Text", Plan))).Location!;
        await alice.Publish(board);
        var form = await alice.Get($"{board}/assign?client={Dana.ClientId}");
        var assigned = await alice.Submit(Weekdays(form), "#assign", [("Input.Start", Iso(Monday)), ("Input.Passes", "1"), .. typed]);
        Assert.True(assigned.Location is not null, string.Join(' ', assigned.Page.QuerySelectorAll("[id$='-error']").Select(e => e.TextContent)));
        return (alice, board);
    }

    protected static Answer Weekdays(Answer form)
    {
        foreach (var day in form.Page.QuerySelectorAll("[name='Input.Weekdays']")) ((IHtmlInputElement)day).IsChecked = day.GetAttribute("value") is "Monday" or "Thursday";
        return form;
    }

    /// <summary>Weeks since the first Monday, and days.</summary>
    protected async Task<string> Dates() => string.Join(' ', (await Sessions()).Select(s => Period.DaysBetween(Monday, s.Date)));

    protected async Task<List<ScheduledSession>> Sessions()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        return await db.ScheduledSessions.AsNoTracking().Where(s => s.ClientId == Dana.ClientId).OrderBy(s => s.Date).ToListAsync();
    }

    protected async Task<Assignment> Assignment()
    {
        await using var db = App.Database.As(Dana.Business.Id);
        return await db.Assignments.AsNoTracking().Where(a => a.ClientId == Dana.ClientId).OrderBy(a => a.AssignedAt).LastAsync();
    }
}
