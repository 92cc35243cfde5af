using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

/// <summary>Sets a client's one goal and takes it away. Who may do so was asked before: the client comes from <see cref="Clients.ClientVisibility"/>.</summary>
public sealed class ClientGoals(PulseForgeDb db, IClock clock)
{
    public Task<Goal?> CurrentAsync(Guid client, CancellationToken cancel) => db.Goals.Include(g => g.Milestones).SingleOrDefaultAsync(g => g.ClientId == client && g.EndedAt == null, cancel);

    /// <summary>Saves in two steps of one transaction: there is one goal at any time, and the former ends first. False when somebody else set one at the same moment.</summary>
    public async Task<bool> SetAsync(Goal goal, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await CurrentAsync(goal.ClientId, cancel) is { } former) former.End(clock.GetCurrentInstant(), db.Actor.UserId);
        await db.SaveChangesAsync(cancel);
        db.Goals.Add(goal);
        if (!await db.TrySaveAsync(cancel)) return false;
        await transaction.CommitAsync(cancel);
        return true;
    }

    public async Task<bool> EndAsync(Guid client, CancellationToken cancel)
    {
        if (await CurrentAsync(client, cancel) is not { } goal) return false;
        goal.End(clock.GetCurrentInstant(), db.Actor.UserId);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The goal that ended last is there again. False when there is none, or another one by now.</summary>
    public async Task<bool> TakeUpAgainAsync(Guid client, CancellationToken cancel)
    {
        if (await db.Goals.Where(g => g.ClientId == client && g.EndedAt != null).OrderByDescending(g => g.EndedAt).FirstOrDefaultAsync(cancel) is not { } last) return false;
        last.TakeUpAgain();
        return await db.TrySaveAsync(cancel);
    }
}
