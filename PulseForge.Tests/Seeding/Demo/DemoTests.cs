using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Analytics;
using PulseForge.Core.Attention;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding.Demo;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Tests.Seeding.Demo;

[Collection(nameof(SeededDemo))]
public sealed class DemoTests(SeededDemo demo)
{
    public static TheoryData<string> Businesses => new(DemoStories.All.Select(b => b.Identifier));

    [Fact]
    public void A_studio_and_a_gym_have_their_people()
    {
        Assert.Equal([("northside", 3, 45), ("puerto", 1, 18)], DemoStories.All.Select(b => (b.Identifier, b.Coaches.Count, b.Clients.Count)));
        Assert.All(DemoStories.All, b => Assert.Single(b.Coaches, c => c.IsOwner));
        Assert.All(DemoStories.All, b => Assert.Distinct(b.Clients.Select(c => c.Name).Concat(b.Coaches.Select(c => c.Name)).Select(b.Email)));
        Assert.All(DemoStories.All.SelectMany(b => b.Clients), c => Assert.False(string.IsNullOrWhiteSpace(c.Story)));
    }

    [Theory]
    [MemberData(nameof(Businesses))]
    public async Task Everybody_of_the_stories_is_there_as_they_are_told(string identifier)
    {
        var business = Business(identifier);
        await using var db = demo.Of(business);
        Assert.Equal(business.Coaches.Select(c => business.Email(c.Name)).Order(), await db.Users.Where(u => u.Role == Role.Owner || u.Role == Role.Coach).Select(u => u.Email!).Order().ToListAsync());
        var clients = await db.Clients.ToDictionaryAsync(c => c.Name);
        Assert.Equal(business.Clients.Select(c => c.Name).Order(), clients.Keys.Order());
        Assert.All(business.Clients, story =>
        {
            var client = clients[story.Name];
            var status = story.IsInvited ? ClientStatus.Invited : story.Events.Any(e => e.Kind == DemoEventKind.Archived) ? ClientStatus.Archived : ClientStatus.Active;
            Assert.Equal((status, story.Language, story.Units, story.Age), (client.Status, client.Locale, client.Units, Period.Between(client.BirthDate!.Value, Today(client), PeriodUnits.Years).Years));
            Assert.Equal(story.Age < Client.AdultAge, client.GuardianEmail is not null);
        });
        Assert.Equal(business.Clients.Count(c => c.Guardian is not null) * 2, await db.Consents.CountAsync(c => c.ByGuardian));
    }

    [Theory]
    [MemberData(nameof(Businesses))]
    public async Task The_log_keeps_the_rules_of_the_product(string identifier)
    {
        await using var db = demo.Of(Business(identifier));
        var clients = await db.Clients.ToDictionaryAsync(c => c.Id);
        var sessions = await db.ScheduledSessions.AsNoTracking().ToListAsync();
        var logs = await db.WorkoutLogs.AsNoTracking().ToDictionaryAsync(l => l.ScheduledSessionId);
        Assert.All(sessions, s => Assert.Equal(s.Status == SessionStatus.Done, logs.TryGetValue(s.Id, out var log) && log.FinishedAt is not null));
        Assert.All(sessions.Where(s => s.Status == SessionStatus.Missed), s => Assert.True(s.Date < Today(clients[s.ClientId])));
        Assert.All(logs.Values, l => Assert.True(l.StartedAt < SeededDemo.Now && !(l.FinishedAt > SeededDemo.Now)));
        Assert.All(logs.Values, l => Assert.Equal(l.Date, LocalDay.Today(l.StartedAt, TimeZones.Get(clients[l.ClientId].TimeZone))));
        var pauses = await db.Pauses.AsNoTracking().ToListAsync();
        Assert.All(pauses, p => Assert.DoesNotContain(logs.Values, l => l.ClientId == p.ClientId && p.Covers(l.Date)));
        Assert.False(await db.LoggedSets.AnyAsync(s => s.LoggedAt > SeededDemo.Now));
        Assert.True(await db.AuditEntries.AllAsync(e => e.At <= SeededDemo.Now && e.Origin == "demo"));
        await CheckInsKeepTheirOrder(db);
    }

    private static async Task CheckInsKeepTheirOrder(PulseForgeDb db)
    {
        var checkIns = await db.CheckIns.AsNoTracking().ToListAsync();
        Assert.All(checkIns.Where(c => c.AnsweredAt is not null), c => Assert.True(c.DueAt < c.AnsweredAt && c.AnsweredAt < c.ClosesAt && c.AnsweredAt <= SeededDemo.Now));
        Assert.All(checkIns.Where(c => c.ReviewedAt is not null), c => Assert.True(c.AnsweredAt < c.ReviewedAt && c.ReviewedAt <= SeededDemo.Now));
        Assert.Contains(checkIns, c => c.AnsweredAt is null && c.ClosesAt < SeededDemo.Now);
        Assert.Contains(checkIns, c => c.AnsweredAt - c.DueAt > CheckIn.Patience);
        Assert.Equal(2, await db.CheckIns.Waiting().CountAsync());
        Assert.All(await db.CheckIns.Waiting().ToListAsync(), c => Assert.Equal(LocalDay.Today(SeededDemo.Now, DateTimeZone.Utc), c.Date));
    }

    [Theory]
    [MemberData(nameof(Businesses))]
    public async Task Every_target_is_what_the_product_would_have_shown(string identifier)
    {
        await using var db = demo.Of(Business(identifier));
        var sessions = await db.WorkoutLogs.Where(l => l.FinishedAt != null).OrderBy(l => l.Id).Select(l => l.ScheduledSessionId).ToListAsync();
        var sheets = new SessionSheets(db, new DemoClock(SeededDemo.Now));
        foreach (var id in sessions.Where((_, index) => index % (sessions.Count / 40) == 7))
        {
            var sheet = (await sheets.FindAsync(id, CancellationToken.None))!;
            Assert.All(sheet.Items.SelectMany(i => i.Sets).Where(s => s.Done is not null), s => Assert.Equal(s.Target, s.Done!.Target));
        }
    }

    [Theory]
    [MemberData(nameof(Businesses))]
    public async Task The_day_is_alive(string identifier)
    {
        await using var db = demo.Of(Business(identifier));
        var today = LocalDay.Today(SeededDemo.Now, DateTimeZone.Utc);
        var sessions = await db.ScheduledSessions.Where(s => s.Date == today).Select(s => new { s.Status, IsBegun = db.WorkoutLogs.Any(l => l.ScheduledSessionId == s.Id) }).ToListAsync();
        Assert.Contains(sessions, s => s.Status == SessionStatus.Done);
        Assert.Contains(sessions, s => s.Status == SessionStatus.Planned && !s.IsBegun);
        Assert.Single(sessions, s => s.Status == SessionStatus.Planned && s.IsBegun);
    }

    [Theory]
    [MemberData(nameof(Businesses))]
    public async Task Nobody_waits_today_for_who_is_paused(string identifier)
    {
        await using var db = demo.Of(Business(identifier));
        var clock = new DemoClock(SeededDemo.Now);
        var day = await new TodayBoard(db, new Flags(db, new ClientRecords(db, clock)), clock).OfAsync(Actor.System("test"), CancellationToken.None);
        var today = LocalDay.Today(SeededDemo.Now, DateTimeZone.Utc);
        var paused = await db.Pauses.Where(p => p.From <= today && (p.Until == null || p.Until >= today)).Join(db.Clients, p => p.ClientId, c => c.Id, (_, c) => c.Name).ToListAsync();
        Assert.NotEmpty(paused);
        Assert.True(await db.ScheduledSessions.AnyAsync(s => s.Date == today && db.Clients.Any(c => c.Id == s.ClientId && paused.Contains(c.Name))));
        Assert.DoesNotContain(day.Today, s => paused.Contains(s.Client));
    }

    [Fact]
    public async Task The_businesses_know_nothing_of_each_other()
    {
        foreach (var business in DemoStories.All)
        {
            await using var db = demo.Of(business);
            Assert.Equal(business.Clients.Count, await db.Clients.CountAsync());
            Assert.False(await db.Users.AnyAsync(u => !u.Email!.EndsWith("@" + business.Identifier + ".example")));
            Assert.False(await db.LoggedSets.AnyAsync(s => !db.Clients.Any(c => c.Id == s.ClientId) || !db.Exercises.Any(e => e.Id == s.ExerciseId)));
            Assert.False(await db.ClientCoaches.AnyAsync(p => !db.Users.Any(u => u.Id == p.CoachId)));
        }
    }

    [Fact]
    public async Task Made_a_second_time_nothing_changes()
    {
        var before = await CountAsync();
        await demo.SeedAsync();
        Assert.Equal(before, await CountAsync());
    }

    private async Task<List<int>> CountAsync()
    {
        var counts = new List<int>();
        foreach (var business in DemoStories.All)
        {
            await using var db = demo.Of(business);
            counts.AddRange([await db.Users.CountAsync(), await db.Clients.CountAsync(), await db.WorkoutLogs.CountAsync(), await db.LoggedSets.CountAsync(), await db.CheckIns.CountAsync(), await db.AuditEntries.CountAsync()]);
        }
        Assert.All(counts, count => Assert.True(count > 0));
        return counts;
    }

    private static DemoBusiness Business(string identifier) => DemoStories.All.Single(b => b.Identifier == identifier);

    private static LocalDate Today(Client client) => LocalDay.Today(SeededDemo.Now, TimeZones.Get(client.TimeZone));
}
