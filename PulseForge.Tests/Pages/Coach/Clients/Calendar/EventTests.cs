using System.Net;
using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>A program that works towards an event is counted back from its day.</summary>
public sealed class EventTests(MailApp app) : CourseFacts(app)
{
    [Fact]
    public async Task The_first_day_is_counted_back_so_that_the_last_session_falls_on_the_event()
    {
        await Assigned(("Input.Event", Iso(Monday.PlusDays(24))), ("Input.Start", ""));

        Assert.Equal("7 10 14 17 21 24", await Dates());
    }

    [Fact]
    public async Task Passes_and_a_part_of_the_program_count_too()
    {
        await Assigned(("Input.Event", Iso(Monday.PlusDays(24))), ("Input.FirstWeek", "2"), ("Input.Passes", "2"));

        Assert.Equal("0 3 7 10 14 17 21 24", await Dates());
    }

    [Fact]
    public async Task A_competition_is_the_event_whatever_comes_after_it()
    {
        var (alice, board) = await Assigned();
        await alice.Submit(await alice.Get($"{board}/text"), "#program-text", ("Input.Text", Plan.Replace("week 2\nday 1 Lower\n", "week 2\nday 1 Fight [competition]\n", StringComparison.Ordinal)));
        await alice.Submit(await alice.Get($"{board}/publish"), "#only");
        var form = await alice.Get($"{board}/assign?client={Dana.ClientId}");

        var assigned = await alice.Submit(Weekdays(form), "#assign", ("Input.Event", Iso(Monday.PlusDays(14))), ("Input.Passes", "1"));

        Assert.NotNull(assigned.Location);
        Assert.Equal("7 10 14 17 21 24", string.Join(' ', (await Dates()).Split(' ').Distinct().Where(day => int.Parse(day, null) >= 7)));
        Assert.Equal("Fight", Assert.Single(await Sessions(), s => s.Date == Monday.PlusDays(14) && s.Status == SessionStatus.Planned).Name);
    }

    [Fact]
    public async Task An_event_on_no_training_day_one_that_comes_too_soon_and_no_date_at_all_are_refused_at_its_field()
    {
        var (alice, board) = await Assigned();
        foreach (var (typed, why) in new[] { (Iso(Monday.PlusDays(25)), "Choose training days so that it is Friday"), (Iso(Monday.PlusDays(3)), "2 weeks are missing. Take only a part of it, from week 3 on"), ("2027-02-30", "no such date"), ("9999-12-31", "no such date"), ("0001-01-01", "no such date") })
        {
            var refused = await alice.Submit(Weekdays(await alice.Get($"{board}/assign?client={Dana.ClientId}")), "#assign", ("Input.Event", typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(why, refused.TextOf("#Input_Event-error"), StringComparison.Ordinal);
            Assert.Equal(typed, refused.Element("[name='Input.Event']").GetAttribute("value"));
        }
    }
}
