using Microsoft.EntityFrameworkCore;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>What the crawl sees of changes; were it blind, the crawl would be content.</summary>
[Collection(nameof(CrawledApp))]
public sealed class TableStateTests(CrawledApp app)
{
    [Fact]
    public async Task What_changes_behind_an_answer_is_seen_and_undone()
    {
        var (ring, frank) = (app.World.RingSide.Id, app.World.Frank);
        await using var db = app.Database.As(ring);
        await db.Clients.Where(c => c.Id == frank.ClientId).ExecuteUpdateAsync(row => row.SetProperty(c => c.Name, "Changed"));
        var changes = await app.State.Changes();
        await app.Restore(changes);

        Assert.Equal([new Part("clients", ring.ToString(), frank.ClientId.ToString()!)], changes);
        Assert.NotEqual("Changed", await db.Clients.Where(c => c.Id == frank.ClientId).Select(c => c.Name).SingleAsync());
        Assert.Empty(await app.State.Changes());
    }
}
