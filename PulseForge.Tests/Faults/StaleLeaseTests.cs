using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Faults;

/// <summary>A worker that stood still, or died, while others went on.</summary>
public sealed class StaleLeaseTests(MailApp app) : IClassFixture<MailApp>
{
    [Fact]
    public async Task A_worker_that_lost_its_lease_can_neither_renew_it_nor_mark_the_mail()
    {
        await app.Write(app.World.IronHouse, "stale");
        var stale = Assert.Single(await Take());
        await using var db = app.Database.As(app.World.IronHouse.Id);
        var held = await db.OutboxEmails.SingleAsync(m => m.LeaseToken == stale.Token);
        await app.Impatience();
        var fresh = Assert.Single(await Take());

        Assert.NotEqual(stale.Token, fresh.Token);
        Assert.False(await app.Leases.RenewAsync(WorkTable.OutboxEmails, stale, Leases.Length, CancellationToken.None));
        held.Sent(MailTransport.Smtp, app.Time.Now);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.True(await app.Leases.RenewAsync(WorkTable.OutboxEmails, fresh, Leases.Length, CancellationToken.None));
        await app.Leases.GiveBackAsync(WorkTable.OutboxEmails, [stale], NodaTime.Duration.Zero, CancellationToken.None);
        Assert.Equal(fresh.Token, (await app.Read(held)).LeaseToken);
    }

    [Fact]
    public async Task What_a_dead_worker_held_is_sent_after_its_lease_by_another()
    {
        var mail = await app.Write(app.World.RingSide, "orphan");
        Assert.Single(await Take(app.World.RingSide));
        await app.Delivery.RunAsync(CancellationToken.None);
        Assert.Equal(0, app.Arrived("orphan"));
        await app.Impatience();
        await app.Delivery.RunAsync(CancellationToken.None);

        Assert.Equal(1, app.Arrived("orphan"));
        Assert.NotNull((await app.Read(mail)).SentAt);
    }

    private Task<IReadOnlyList<Leased>> Take(Business? business = null) => app.Leases.TakeAsync(WorkTable.OutboxEmails, 5, (business ?? app.World.IronHouse).Id, CancellationToken.None);
}
