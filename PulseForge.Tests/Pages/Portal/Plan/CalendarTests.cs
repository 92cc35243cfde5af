using System.Net;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Email;
using PulseForge.Tests.Pages.Coach.Clients.Calendar;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal.Plan;

/// <summary>A client's month and week as they see it.</summary>
public sealed class CalendarTests(MailApp app) : CalendarFacts(app)
{
    private const string Calendar = "/portal/calendar";

    [Fact]
    public async Task A_day_shows_what_is_planned_done_moved_skipped_and_paused()
    {
        await Sql.Execute(App.Database.SuperuserConnection, "update tenants set client_moves = 'SevenDays'; delete from check_ins; delete from check_in_schedules");
        var sessions = await App.Schedule(Dana, Today.PlusDays(-1), Today, Today.PlusDays(1), Today.PlusDays(2));
        await App.ChangeSession(Dana, sessions[0], s => s.Complete(App.Time.Now));
        await App.ChangeSession(Dana, sessions[2], s => s.Skip(App.Time.Now));
        await App.ChangeSession(Dana, sessions[3], s => s.Move(Today.PlusDays(3)));
        await App.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(4), Today.PlusDays(5), PauseReason.Holiday))));
        var dana = await App.As(Dana);

        Assert.Contains("Done", await Day(dana, Today.PlusDays(-1)), StringComparison.Ordinal);
        Assert.Contains("Skipped", await Day(dana, Today.PlusDays(1)), StringComparison.Ordinal);
        Assert.Contains("moved from", await Day(dana, Today.PlusDays(3)), StringComparison.Ordinal);
        Assert.Contains("Paused", await Day(dana, Today.PlusDays(5)), StringComparison.Ordinal);
        Assert.Contains("Nothing planned", await Day(dana, Today.PlusDays(9)), StringComparison.Ordinal);
        Assert.True((await dana.Get($"{Calendar}?on={Iso(Today)}")).Has($"a[href$='/{sessions[1].Id}/move']"));
        Assert.False((await dana.Get($"{Calendar}?on={Iso(Today.PlusDays(-1))}")).Has("a[href$='/move']"));
    }

    [Fact]
    public async Task A_month_is_whole_weeks_and_a_week_seven_days()
    {
        var dana = await App.As(Dana);

        var month = await dana.Get($"{Calendar}?on=2026-02-14");
        Assert.Equal("February 2026", month.TextOf(".month-nav h2"));
        Assert.Equal(35, month.Page.QuerySelectorAll("[data-date]").Length);
        Assert.Equal("2026-02-14", month.Element("[aria-current='date']").ParentElement!.GetAttribute("data-date"));
        var week = await dana.Get($"{Calendar}?on=2026-02-14&view=week");
        Assert.Equal("2026-02-09,2026-02-10,2026-02-11,2026-02-12,2026-02-13,2026-02-14,2026-02-15", string.Join(',', week.Page.QuerySelectorAll("[data-day]").Select(d => d.GetAttribute("data-day"))));
    }

    [Theory]
    [InlineData("on=nonsense")]
    [InlineData("on=0001-01-01")]
    [InlineData("on=9999-12-31&view=week")]
    [InlineData("on=2026-02-30&view=<b>")]
    public async Task A_calendar_of_no_such_day_shows_today(string query) =>
        Assert.Equal(Iso(Today), (await (await App.As(Dana)).Get($"{Calendar}?{query}")).Page.QuerySelectorAll("[data-day]").Select(d => d.GetAttribute("data-day")).FirstOrDefault(d => d == Iso(Today)));

    [Fact]
    public async Task A_check_in_that_will_be_asked_stands_on_its_day()
    {
        await Sql.Execute(App.Database.SuperuserConnection, "delete from check_ins; delete from check_in_schedules");
        await App.Plan(Dana, Today.PlusDays(-1));

        Assert.Contains("comes by mail", await Day(await App.As(Dana), Today.PlusDays(2)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_client_has_a_calendar_of_their_own_and_sees_nothing_of_anothers()
    {
        await App.Schedule(App.World.Erin, Today);

        Assert.Equal(HttpStatusCode.Redirect, (await App.Guest(Dana.Host).Get(Calendar)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await App.As(App.World.Bob)).Get(Calendar)).Status);
        Assert.DoesNotContain("Lower A", (await (await App.As(Dana)).Get(Calendar)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lower A", (await (await App.As(App.World.Frank)).Get(Calendar)).Text, StringComparison.Ordinal);
        Assert.Contains("Lower A", (await (await App.As(App.World.Erin)).Get(Calendar)).Text, StringComparison.Ordinal);
    }

    private static async Task<string> Day(Guest client, LocalDate date) => (await client.Get($"{Calendar}?on={Iso(date)}")).TextOf($"[data-day='{Iso(date)}']");
}
