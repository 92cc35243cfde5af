using System.Net;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Feeds;

/// <summary>Calendars that people subscribe to, read by nobody in particular with nothing but the address.</summary>
public sealed class FeedTests(WebApp app) : IClassFixture<WebApp>, IAsyncLifetime
{
    private Person Dana => app.World.Dana;

    private LocalDate Today => app.Today(Dana);

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from calendar_feeds; delete from pauses; delete from occurrences; delete from scheduled_sessions; update clients set status = 'Active', deleted_at = null; update users set suspended_at = null");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_changed_feed_changes_the_same_events_and_makes_no_new_ones()
    {
        var sessions = await app.Schedule(Dana, Today.PlusDays(1), Today.PlusDays(3), Today.PlusDays(5));
        var feed = await Share(Dana);
        var mine = new Dictionary<string, CalendarEvent>();
        Import(mine, await Read(feed));

        await app.ChangeSession(Dana, sessions[0], s => s.Move(Today.PlusDays(2)));
        await app.ChangeSession(Dana, sessions[1], s => s.Skip(app.Time.Now));
        await app.ChangeSession(Dana, sessions[2], s => s.Remove(app.Time.Now, null));
        var changed = await Read(feed);
        Import(mine, changed);
        Import(mine, changed);

        Assert.Equal(sessions.Select(s => $"{s.Id}@iron-house.localhost").Order(), mine.Keys.Order());
        Assert.Equal([(Today.PlusDays(2), (string?)"CONFIRMED", 1), (Today.PlusDays(3), "CANCELLED", 1), (Today.PlusDays(5), "CANCELLED", 1)], sessions.Select(s => Of(mine, s)));
        Assert.All(mine.Values, e => Assert.True(e.LastModified!.AsUtc <= app.Time.GetUtcNow().UtcDateTime && e.Summary == "Lower A"));
    }

    [Fact]
    public async Task What_was_called_off_stays_sixty_days_and_what_falls_into_a_pause_is_off()
    {
        var sessions = await app.Schedule(Dana, Today.PlusDays(1), Today.PlusDays(2), Today.PlusDays(40), Today.PlusDays(400), Today.PlusDays(-61));
        await app.ChangeSession(Dana, sessions[0], s => s.Skip(app.Time.Now));
        await Sql.Execute(app.Database.SuperuserConnection, $"update scheduled_sessions set changed_at = now() - interval '61 days' where id = '{sessions[0].Id}'");
        await app.Change(Dana.Business, db => Task.FromResult(db.Add(new Pause(Dana.ClientId!.Value, Today.PlusDays(2), Today.PlusDays(9), PauseReason.Holiday))));

        var events = (await Read(await Share(Dana))).Events.ToDictionary(e => e.Uid!, e => e.Status);

        Assert.Equal(["CANCELLED", "CONFIRMED"], new[] { sessions[1], sessions[2] }.Select(s => events[$"{s.Id}@iron-house.localhost"]));
        Assert.Equal(2, events.Count);
    }

    [Fact]
    public async Task A_coach_reads_the_sessions_of_their_own_clients_with_their_names_and_a_client_only_their_own()
    {
        await app.Schedule(Dana, Today.PlusDays(1));
        await app.Schedule(app.World.Erin, Today.PlusDays(2));

        Assert.Equal(["Dana: Lower A"], (await Read(await Share(app.World.Bob))).Events.Select(e => e.Summary));
        Assert.Equal(["Dana: Lower A", "Erin: Lower A"], (await Read(await Share(app.World.Alice))).Events.Select(e => e.Summary).Order());
        Assert.Equal(["Lower A"], (await Read(await Share(app.World.Erin))).Events.Select(e => e.Summary));

        await app.ChangeClient(Dana, c => c.Archive(app.Time.Now, app.World.Bob.UserId));
        Assert.Empty((await Read(await Share(app.World.Bob))).Events);
        await app.ChangeClient(app.World.Erin, c => c.Remove(app.Time.Now, app.World.Alice.UserId));
        Assert.Empty((await Read(await Share(app.World.Alice))).Events);
    }

    [Theory]
    [InlineData("Dana", "Dana")]
    [InlineData("Bob", "Dana")]
    public async Task A_busy_feed_tells_days_and_nothing_else(string whose, string name)
    {
        var session = Assert.Single(await app.Schedule(Dana, Today.PlusDays(1)));

        var answer = await Get(await Share(whose == "Bob" ? app.World.Bob : Dana, FeedKind.BusyOnly));

        var read = Assert.Single(Calendar.Load(answer.Text)!.Events);
        Assert.Equal(("Busy", $"{session.Id}@iron-house.localhost", "OPAQUE", null), (read.Summary, read.Uid, read.Transparency, read.Url));
        foreach (var word in new[] { name, "Lower", "Base Strength", Dana.Email, Dana.ClientId!.Value.ToString(), "portal" }) Assert.DoesNotContain(word, answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_address_that_was_renewed_stopped_or_never_given_out_is_the_same_404_everywhere()
    {
        var old = await Share(Dana);
        var current = await Share(Dana);
        var unknown = await Get("n0Such_Token-AbCdEfGhIjKlMnOpQrStUvWxYz01234");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);

        Assert.Equal((HttpStatusCode.NotFound, Plain(unknown)), ((await Get(old)).Status, Plain(await Get(old))));
        Assert.Equal(HttpStatusCode.OK, (await Get(current)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest("ring-side.localhost").Get($"/feeds/{current}.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().Get($"/feeds/{current}.ics")).Status);

        await As(Dana, feeds => feeds.StopAsync(FeedKind.Full, default));
        Assert.Equal((HttpStatusCode.NotFound, Plain(unknown)), ((await Get(current)).Status, Plain(await Get(current))));
    }

    [Fact]
    public async Task Whoever_may_not_sign_in_any_more_is_not_read_either()
    {
        var feed = await Share(app.World.Bob);
        await Sql.Execute(app.Database.SuperuserConnection, $"update users set suspended_at = now() where id = '{app.World.Bob.UserId}'");

        Assert.Equal(HttpStatusCode.NotFound, (await Get(feed)).Status);
    }

    [Fact]
    public async Task A_calendar_that_has_the_newest_gets_no_copy_of_it()
    {
        var session = Assert.Single(await app.Schedule(Dana, Today.PlusDays(1)));
        var feed = await Share(Dana);
        var first = await Get(feed);
        var tag = first.Headers.ETag!.ToString();

        Assert.Equal("text/calendar; charset=utf-8", first.ContentHeaders.ContentType!.ToString());
        Assert.True(first.Headers.CacheControl!.Private);
        Assert.Equal((HttpStatusCode.NotModified, 0), ((await Get(feed, ("If-None-Match", tag))).Status, (await Get(feed, ("If-None-Match", tag))).Bytes.Length));
        Assert.Equal(HttpStatusCode.NotModified, (await Get(feed, ("If-Modified-Since", first.ContentHeaders.LastModified!.Value.ToString("R")))).Status);

        await app.ChangeSession(Dana, session, s => s.Move(Today.PlusDays(2)));
        Assert.Equal(HttpStatusCode.OK, (await Get(feed, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task The_queries_of_a_feed_do_not_grow_with_its_sessions_and_no_line_is_too_long()
    {
        await app.Schedule(Dana, Today.PlusDays(1));
        var feed = await Share(Dana);
        await Get(feed);
        var few = await Queries(() => Get(feed));

        await app.Schedule(Dana, [.. Enumerable.Range(2, 40).Select(Today.PlusDays)]);
        var many = await Queries(() => Get(feed));

        Assert.Equal(few, many);
        Assert.All((await Get(feed)).Text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    // What is remembered of the business is asked again every few seconds.
    private async Task<int> Queries(Func<Task> act)
    {
        using var queries = QueryCounter.Of(app.Database);
        await act();
        return queries.Queries.Count(q => !q.Contains("FROM tenants", StringComparison.Ordinal));
    }

    private static (LocalDate, string?, int) Of(Dictionary<string, CalendarEvent> calendar, ScheduledSession session) =>
        calendar[$"{session.Id}@iron-house.localhost"] is var e ? (LocalDate.FromDateTime(e.DtStart!.Value), e.Status, e.Sequence) : default;

    /// <summary>As a calendar program does it: what it has under a UID gives way to what is as new or newer.</summary>
    private static void Import(Dictionary<string, CalendarEvent> calendar, Calendar read)
    {
        foreach (var e in read.Events)
            if (!calendar.TryGetValue(e.Uid!, out var known) || e.Sequence >= known.Sequence) calendar[e.Uid!] = e;
    }

    private async Task<Calendar> Read(string token) => Calendar.Load((await Get(token)).Text)!;

    private async Task<Answer> Get(string token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/feeds/{token}.ics");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await app.Guest(Dana.Host).Send(request);
    }

    private static string Plain(Answer answer) => answer.Page.Body!.TextContent;

    private async Task<string> Share(Person person, FeedKind kind = FeedKind.Full) => (await As(person, feeds => feeds.ShareAsync(kind, default)))!;

    private Task As(Person person, Func<CalendarFeeds, Task> act) => As(person, async feeds => { await act(feeds); return ""; });

    private async Task<string> As(Person person, Func<CalendarFeeds, Task<string>> act)
    {
        await using var scope = await app.Scope(person.Business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        db.ActAs(new Actor(person.UserId, null, person.ClientId, "test"));
        var answer = await act(scope.ServiceProvider.GetRequiredService<CalendarFeeds>());
        await db.SaveChangesAsync();
        return answer;
    }
}
