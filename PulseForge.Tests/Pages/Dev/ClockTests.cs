using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Dev;

public sealed class ClockTests(DevApp app) : IClassFixture<DevApp>, IAsyncLifetime
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    private Person Dana => app.World.Dana;

    public async Task InitializeAsync()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from occurrences; delete from scheduled_sessions; update tenants set clock_offset = '0'");
        await app.Forget(Dana.Business);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_week_passes_with_each_mail_on_its_own_morning()
    {
        var today = app.Today(Dana);
        var sessions = await app.Schedule(Dana, today.PlusDays(1), today.PlusDays(3), today.PlusDays(5), today.PlusDays(30));
        var page = await Press("Week");

        await using var platform = app.Database.Platform();
        var mails = await platform.OutboxEmails.Where(m => m.Kind == "SessionToday").OrderBy(m => m.CreatedAt).ToListAsync();
        Assert.Equal(sessions.Take(3).Select(s => s.Date + new LocalTime(7, 0)), mails.Select(m => Minute(m.CreatedAt)));
        Assert.All(mails, m => Assert.NotNull(m.SentAt));
        Assert.Equal(1, await platform.OutboxEmails.CountAsync(m => m.Kind == "SessionMissed"));
        Assert.Equal(4, page.Page.QuerySelectorAll("section[aria-labelledby=happened] a").Length);
        Assert.Equal(2, page.Page.QuerySelectorAll("section[aria-labelledby=next] li").Length);
        Assert.Equal(Duration.FromDays(7), (await Offset()), (a, b) => (a - b).TotalMinutes is < 1 and > -1);
    }

    [Theory]
    [InlineData("Hour", 1)]
    [InlineData("Day", 24)]
    public async Task The_clock_moves_by_as_much_as_the_button_says(string step, int hours)
    {
        await Press(step);

        Assert.Equal(Duration.FromHours(hours), await Offset(), (a, b) => (a - b).TotalMinutes is < 1 and > -1);
    }

    [Fact]
    public async Task To_the_next_morning_is_seven_where_the_business_is()
    {
        var page = await Press("Morning");

        Assert.EndsWith("07:00", page.TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_businesss_time_stays()
    {
        await Press("Week");

        await using var platform = app.Database.Platform();
        Assert.Equal(Duration.Zero, await platform.Tenants.Where(t => t.Id == app.World.RingSide.Id).Select(t => t.ClockOffset).SingleAsync());
    }

    [Theory]
    [InlineData("step=Year")]
    [InlineData("")]
    [InlineData("step=99")]
    public async Task An_unknown_step_moves_nothing(string body)
    {
        var guest = app.Guest(Dana.Host);
        var form = await guest.Get("/dev/clock");
        var token = form.Element("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var answer = await guest.Send(new(HttpMethod.Post, "/dev/clock") { Content = new StringContent($"{body}&__RequestVerificationToken={Uri.EscapeDataString(token)}", null, "application/x-www-form-urlencoded") });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(Duration.Zero, await Offset());
    }

    [Fact]
    public async Task The_root_host_has_no_time_of_its_own() => Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().Get("/dev/clock")).Status);

    private async Task<Answer> Press(string step)
    {
        var guest = app.Guest(Dana.Host);
        var page = await guest.Get("/dev/clock");
        Assert.True(page.Has($"button[value={step}]"));
        var token = page.Element("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await guest.Follow(await guest.Send(new(HttpMethod.Post, "/dev/clock") { Content = new FormUrlEncodedContent([new("step", step), new("__RequestVerificationToken", token)]) }));
    }

    private async Task<Duration> Offset()
    {
        await using var platform = app.Database.Platform();
        return await platform.Tenants.Where(t => t.Id == Dana.Business.Id).Select(t => t.ClockOffset).SingleAsync();
    }

    private static LocalDateTime Minute(Instant at)
    {
        var local = at.InZone(Madrid).LocalDateTime;
        return local.Date + new LocalTime(local.Hour, local.Minute);
    }
}
