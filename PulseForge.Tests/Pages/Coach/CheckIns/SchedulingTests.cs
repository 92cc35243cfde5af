using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Tests.Automation;
using PulseForge.Tests.CheckIns;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.CheckIns;

/// <summary>A coach says when a client is asked.</summary>
public sealed class SchedulingTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private string Page => $"/coach/clients/{app.World.Dana.ClientId}/check-ins";

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from check_ins; delete from occurrences; delete from check_in_schedules");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_form_is_asked_weekly_changed_stopped_and_taken_up_again()
    {
        var bob = await app.As(app.World.Bob);
        await bob.Submit(await bob.Get(Page), "#schedule", ("Input.Weekdays", "Sunday"), ("Input.At", "18:30"));
        var planned = await Planned();
        var change = (await bob.Get(Page)).Element("a[href*='/schedules/']").GetAttribute("href")!;
        await bob.Submit(await bob.Get(change), "#schedule", ("Input.Weekdays", "Tuesday"));
        var changed = await Planned();
        await bob.Submit(await bob.Get(Page), "form[action$='/stopping']");
        var stopped = await Planned();
        await bob.Submit(await bob.Get(Page), ".toast form");

        Assert.NotEmpty(planned);
        Assert.All(planned, o => Assert.Equal((IsoDayOfWeek.Sunday, new LocalTime(18, 30)), (o.Date.DayOfWeek, o.DueAt.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).TimeOfDay)));
        Assert.All(changed, o => Assert.Equal(IsoDayOfWeek.Tuesday, o.Date.DayOfWeek));
        Assert.Empty(stopped);
        Assert.Equal(changed.Select(o => o.Date), (await Planned()).Select(o => o.Date));
    }

    [Theory]
    [InlineData("Input.Weekdays", "Neverday")]
    [InlineData("Input.At", "25:99")]
    [InlineData("Input.From", "tomorrow")]
    [InlineData("Input.Until", "2001-01-01")]
    public async Task What_makes_no_sense_is_told_at_its_field(string field, string typed)
    {
        var bob = await app.As(app.World.Bob);
        var answer = await bob.Submit(await bob.Get(Page), "#schedule", (field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has($"#{field.Replace('.', '_')}-error"));
        Assert.Empty(await Planned());
    }

    [Fact]
    public async Task Another_coachs_client_is_not_there()
    {
        var bob = await app.As(app.World.Bob);
        var schedule = await app.Plan(app.World.Erin, app.Today(app.World.Erin));
        var erin = $"/coach/clients/{app.World.Erin.ClientId}/check-ins";

        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(erin)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{erin}/schedules/{schedule.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get($"{Page}/schedules/{schedule.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(app.World.Charlie)).Get(Page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.As(app.World.Alice)).Get(erin)).Status);
    }

    [Fact]
    public async Task Answers_count_in_the_compliance_and_stand_in_the_history()
    {
        var checkIn = await app.Ask(app.World.Dana, ago: Duration.FromHours(2));
        await app.Answer(checkIn, app.World.Dana, words: "Slept like a stone");
        var bob = await app.As(app.World.Bob);

        Assert.Contains("Slept like a stone", (await bob.Get(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("1/1", (await bob.Get($"/coach/clients/{app.World.Dana.ClientId}")).TextOf(".parts"), StringComparison.Ordinal);
    }

    private async Task<List<Occurrence>> Planned()
    {
        await using var platform = app.Database.Platform();
        return await platform.Occurrences.AsNoTracking().Where(o => o.Kind == OccurrenceKind.CheckInMail && o.ClientId == app.World.Dana.ClientId).OrderBy(o => o.Date).ToListAsync();
    }
}
