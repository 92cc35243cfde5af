using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Pages.Coach.Clients.Calendar;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal.Plan;

/// <summary>What a client moves in their own calendar, and what they may not.</summary>
public sealed class MovingTests(MailApp app) : CalendarFacts(app)
{
    /// <summary>All of its week lies ahead, whatever day it is.</summary>
    private LocalDate Wednesday => Today.Next(IsoDayOfWeek.Monday).PlusDays(2);

    [Theory]
    [InlineData("SameWeek", -2, true)]
    [InlineData("SameWeek", 4, true)]
    [InlineData("SameWeek", 5, false)]
    [InlineData("SevenDays", 7, true)]
    [InlineData("SevenDays", 8, false)]
    [InlineData("Never", 1, false)]
    public async Task A_client_moves_a_planned_session_as_far_as_the_business_lets_them(string moves, int days, bool isAllowed)
    {
        var session = await Prepare(moves);
        var dana = await App.As(Dana);

        var answer = await Post(dana, session, Wednesday.PlusDays(days));

        Assert.Equal(isAllowed ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, answer.Status);
        var stored = await Stored(session);
        Assert.Equal(isAllowed ? (Wednesday.PlusDays(days), (LocalDate?)Wednesday, (LocalDate?)Wednesday) : (Wednesday, null, null), (stored.Date, stored.MovedFrom, stored.GivenOn));
    }

    [Fact]
    public async Task Many_small_moves_lead_no_further_than_one()
    {
        var session = await Prepare("SevenDays");
        var dana = await App.As(Dana);

        await Post(dana, session, Wednesday.PlusDays(7));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(dana, session, Wednesday.PlusDays(8))).Status);
        await App.ChangeSession(Dana, session, s => s.Move(Wednesday.PlusDays(21)));

        // What the coach moves is the coach's day again.
        Assert.Equal(HttpStatusCode.Redirect, (await Post(dana, session, Wednesday.PlusDays(28))).Status);
    }

    [Fact]
    public async Task A_moved_session_is_asked_for_on_its_new_day_alone_its_coach_sees_who_moved_it_and_it_moves_back()
    {
        var session = await Prepare("SameWeek");
        var dana = await App.As(Dana);

        var form = await dana.Get(Page(session));
        var moved = await dana.Follow(await dana.Submit(form, "#move", ("Input.Date", Iso(Wednesday.PlusDays(1)))));

        Assert.Equal([Wednesday.PlusDays(1)], await Due(session));
        Assert.Contains("the client moved it", (await (await App.As(App.World.Bob)).Get($"{Client}/calendar?from={Iso(Wednesday)}")).TextOf($"[data-date='{Iso(Wednesday.PlusDays(1))}']"), StringComparison.Ordinal);
        await dana.Submit(moved, ".toast form");
        Assert.Equal((Wednesday, null, null), ((await Stored(session)).Date, (await Stored(session)).MovedFrom, (await Stored(session)).GivenOn));
        Assert.Contains(Wednesday, await Due(session));
    }

    [Fact]
    public async Task A_missed_session_of_this_week_is_made_up_for_and_its_old_day_is_only_reached_by_taking_that_back()
    {
        await Sql.Execute(App.Database.SuperuserConnection, "update tenants set client_moves = 'SevenDays'");
        var session = Assert.Single(await App.Schedule(Dana, Today.PlusDays(-2)));
        await App.ChangeSession(Dana, session, s => s.Miss(App.Time.Now));
        var dana = await App.As(Dana);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(dana, session, Today.PlusDays(-1))).Status);
        var moved = await dana.Follow(await Post(dana, session, Today.PlusDays(1)));
        Assert.Equal(SessionStatus.Planned, (await Stored(session)).Status);
        await dana.Submit(moved, ".toast form");
        Assert.Equal((Today.PlusDays(-2), SessionStatus.Missed), ((await Stored(session)).Date, (await Stored(session)).Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30 Feb")]
    [InlineData("2027-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-11-30'; --")]
    public async Task A_day_that_is_none_or_cannot_be_chosen_is_refused_at_its_field(string typed)
    {
        var session = await Prepare("SameWeek");

        var refused = await Post(await App.As(Dana), session, typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.TextOf("#Input_Date-error"));
        Assert.Equal(Wednesday, (await Stored(session)).Date);
    }

    [Fact]
    public async Task A_paused_day_is_not_offered_and_refused_when_it_is_sent_all_the_same()
    {
        var session = await Prepare("SameWeek");
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Wednesday.PlusDays(1), Wednesday.PlusDays(2), PauseReason.Holiday))));
        var dana = await App.As(Dana);

        Assert.Equal(new[] { -2, -1, 3, 4 }.Select(d => Iso(Wednesday.PlusDays(d))), (await dana.Get(Page(session))).Page.QuerySelectorAll("[name='Input.Date']").Select(e => e.GetAttribute("value")));
        Assert.Contains("pause", (await Post(dana, session, Wednesday.PlusDays(1))).TextOf("#Input_Date-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_begun_meanwhile_stays_and_what_the_coach_left_out_is_not_taken_up()
    {
        var session = await Prepare("SameWeek");
        var dana = await App.As(Dana);
        var form = await dana.Get(Page(session));
        await App.ChangeSession(Dana, session, s => s.Skip(App.Time.Now));
        Assert.Equal(HttpStatusCode.Conflict, (await dana.Submit(form, "#move", ("Input.Date", Iso(Wednesday.PlusDays(1))))).Status);

        await App.ChangeSession(Dana, session, s => s.TakeUp());
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new WorkoutLog(session, App.Time.Now, null))));
        Assert.Equal(HttpStatusCode.Conflict, (await dana.Submit(form, "#move", ("Input.Date", Iso(Wednesday.PlusDays(1))))).Status);
        Assert.Equal((Wednesday, SessionStatus.Planned), ((await Stored(session)).Date, (await Stored(session)).Status));
        Assert.Equal($"/portal/sessions/{session.Id}", (await dana.Get(Page(session))).Location);
    }

    [Fact]
    public async Task Nobody_moves_anothers_session_here()
    {
        var (own, erins) = (await Prepare("SameWeek"), Assert.Single(await App.Schedule(App.World.Erin, Wednesday)));

        Assert.Equal(HttpStatusCode.NotFound, (await (await App.As(Dana)).Get(Page(erins))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(await App.As(Dana), own, Iso(Wednesday.PlusDays(1)), $"/portal/calendar/sessions/{erins.Id}/move")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.As(App.World.Frank)).Get(Page(own))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await (await App.As(App.World.Bob)).Get(Page(own))).Status);
        Assert.Equal(Wednesday, (await Stored(erins)).Date);
    }

    private async Task<ScheduledSession> Prepare(string moves)
    {
        await Sql.Execute(App.Database.SuperuserConnection, $"update tenants set client_moves = '{moves}'");
        return Assert.Single(await App.Schedule(Dana, Wednesday));
    }

    private static string Page(ScheduledSession session) => $"/portal/calendar/sessions/{session.Id}/move";

    private Task<Answer> Post(Guest client, ScheduledSession session, LocalDate to) => Post(client, session, Iso(to));

    // Also a day that the page does not offer.
    private static async Task<Answer> Post(Guest client, ScheduledSession session, string to, string? address = null)
    {
        var page = await client.Get(Page(session));
        page.Element("#move").InnerHtml += "<input type='text' name='Input.Date'>";
        foreach (var radio in page.Page.QuerySelectorAll("#move [type=radio]")) radio.Remove();
        if (address is not null) page.Element("#move").SetAttribute("action", address);
        return await client.Submit(page, "#move", ("Input.Date", to));
    }

    private async Task<IReadOnlyList<LocalDate>> Due(ScheduledSession session)
    {
        await using var scope = await App.Scope(Dana.Business);
        await using var db = App.Database.As(Dana.Business.Id);
        var stored = await Stored(session);
        var open = await db.Occurrences.Where(o => o.SubjectId == session.Id && o.Kind == OccurrenceKind.SessionMail && o.NextAttemptAt != null).Select(o => o.Date).ToListAsync();
        // The mail of a day that the session left finds it moved and is not sent.
        return [.. open.Where(date => date == stored.Date)];
    }
}
