using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Privacy;
using PulseForge.Core.Seeding.Demo;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Seeding;

public sealed class DemoStudioTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public async Task The_demo_is_a_living_studio_made_once()
    {
        await Studio().SeedAsync(Now);
        await Studio().SeedAsync(Now);

        await using var platform = database.Platform();
        var tenant = await platform.Tenants.SingleAsync(t => t.Identifier == DemoStudio.Identifier);
        await using var db = database.As(tenant.Id);
        Assert.Equal(2, await db.Users.CountAsync(u => u.Role == Role.Owner || u.Role == Role.Coach));
        Assert.Equal(DemoPeople.Clients.Count, await db.Clients.CountAsync());
        Assert.Equal(1, await db.Clients.CountAsync(c => c.Status == ClientStatus.Invited));
        Assert.True(await db.LoggedSets.CountAsync() > 3000);
        await EverybodysStoryIsInTheLog(db);
        await WhoNeedsAttentionIsSeen(db);
    }

    private static async Task WhoNeedsAttentionIsSeen(PulseForgeDb db)
    {
        var names = await db.Clients.Where(c => c.Status == ClientStatus.Active).ToDictionaryAsync(c => c.Id, c => c.Name);
        var watched = await db.Clients.Where(c => c.Status == ClientStatus.Active).WatchedAsync(db, CancellationToken.None);
        var flags = await new Flags(db, new ClientRecords(db, new DemoClock(Now))).OfAsync(watched, new AttentionSettings(), CancellationToken.None);
        var raised = flags.Values.SelectMany(f => f.Open.Select(flag => (Name: names[f.ClientId], flag.Kind, flag.Severity))).ToList();

        Assert.Contains(("Daniel Reyes", FlagKind.Silent, FlagSeverity.Alarm), raised);
        Assert.Contains(("Ingrid Solheim", FlagKind.ProgressStalled, FlagSeverity.Warning), raised);
        Assert.DoesNotContain(raised, f => f.Severity > FlagSeverity.Notice && f.Name is "Sofia Marchetti" or "Mei Tanaka" or "Hannah Lindqvist");
    }

    private static async Task EverybodysStoryIsInTheLog(PulseForgeDb db)
    {
        var done = await db.ScheduledSessions.Where(s => s.Status == SessionStatus.Done).Join(db.Clients, s => s.ClientId, c => c.Id, (s, c) => new { c.Name, s.Date }).ToListAsync();
        Assert.DoesNotContain(done, s => s.Name == "Daniel Reyes" && s.Date > new LocalDate(2026, 11, 9));
        Assert.Contains(done, s => s.Name == "Daniel Reyes" && s.Date > new LocalDate(2026, 10, 26));
        Assert.True(done.Count(s => s.Name == "Patrick O’Connell") < done.Count(s => s.Name == "Aisha Rahman") * 0.75);
        Assert.DoesNotContain(await db.ScheduledSessions.Where(s => s.Status == SessionStatus.Done).Select(s => s.Date).ToListAsync(), date => date > new LocalDate(2026, 11, 23));
    }

    private DemoStudio Studio() => new(database.Platform, () => new PulseForgeDb(new DbContextOptionsBuilder<PulseForgeDb>().UsePulseForge(database.AppConnection, MasterKeys.Development).Options));
}
