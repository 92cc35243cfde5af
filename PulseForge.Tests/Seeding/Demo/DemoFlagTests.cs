using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Seeding.Demo;

namespace PulseForge.Tests.Seeding.Demo;

[Collection(nameof(SeededDemo))]
public sealed class DemoFlagTests(SeededDemo demo)
{
    [Theory]
    [InlineData("northside")]
    [InlineData("puerto")]
    public async Task Exactly_the_flags_that_the_stories_tell_of_stand(string identifier)
    {
        var business = DemoStories.All.Single(b => b.Identifier == identifier);
        await using var db = demo.Of(business);
        var watched = await db.Clients.Where(c => c.Status == ClientStatus.Active).WatchedAsync(db, CancellationToken.None);
        var names = await db.Clients.ToDictionaryAsync(c => c.Id, c => c.Name);
        var flags = await new Flags(db, new ClientRecords(db, new DemoClock(SeededDemo.Now))).OfAsync(watched, new AttentionSettings(), CancellationToken.None);
        var raised = flags.Values.SelectMany(f => f.Open, (f, flag) => (Client: names[f.ClientId], Flag: flag)).ToList();

        var missing = business.Clients.SelectMany(c => c.MustFlag, (c, kind) => (c.Name, Kind: kind)).Where(told => !raised.Exists(r => (r.Client, r.Flag.Kind) == told)).Select(told => $"{told.Name} is not flagged: {told.Kind}");
        var stories = business.Clients.ToDictionary(c => c.Name, c => c.MustFlag.Concat(c.MayFlag).ToHashSet());
        var excess = raised.Where(r => !stories[r.Client].Contains(r.Flag.Kind)).Select(r => $"{r.Client} is flagged: {r.Flag.Kind}. {r.Flag.Reason}");
        Assert.Empty(missing.Concat(excess));
    }
}
