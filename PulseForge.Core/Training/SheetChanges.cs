using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

/// <summary>What client or coach choose about a session while it is trained: nothing of it is a logged set, and all of it can be taken back.</summary>
public sealed class SheetChanges(PulseForgeDb db, SessionSheets sheets)
{
    /// <summary>Shows the way up to an exercise's first work set, or no more. False when there is none to show.</summary>
    public Task<bool> WarmUpAsync(Guid session, int block, int item, bool wanted, CancellationToken cancel) =>
        ChooseAsync(session, "session.warm_ups_chosen", (sheet, choices) =>
            sheet.ItemAt(block, item) is { WarmUps.Count: > 0 } ? choices.WithWarmUps(new ItemPlace(block, item), wanted) : null, cancel);

    /// <summary>Leaves out one set that waits, or all of an exercise. False when nothing of it waits.</summary>
    /// <param name="order">The set's place; null for the rest of the exercise.</param>
    public Task<bool> SkipAsync(Guid session, int block, int item, int? order, string? reason, CancellationToken cancel) =>
        ChooseAsync(session, "session.sets_skipped", (sheet, choices) =>
        {
            var waiting = sheet.ItemAt(block, item)?.Sets.Where(s => s.IsOpen && s.Order >= 0 && (order is null || s.Order == order)).ToList() ?? [];
            return waiting.Count == 0 ? null : waiting.Aggregate(choices, (all, s) => all.WithSkipped(new SkippedSet(block, item, s.Order, reason, Coach)));
        }, cancel);

    /// <summary>Takes skipped sets back: they wait again. False when none was skipped.</summary>
    public Task<bool> TakeUpAsync(Guid session, int block, int item, int? order, CancellationToken cancel) =>
        ChooseAsync(session, "session.sets_taken_up", (_, choices) =>
        {
            var skipped = choices.Skipped.Where(s => s.Block == block && s.Item == item && (order is null || s.Order == order)).ToList();
            return skipped.Count == 0 ? null : skipped.Aggregate(choices, (all, s) => all.Without(block, item, s.Order));
        }, cancel);

    /// <summary>Reads the sheet while nobody else can change what was chosen about it, and saves what it becomes.</summary>
    /// <param name="change">What is chosen now; null when that can't be.</param>
    internal async Task<bool> ChooseAsync(Guid session, string verb, Func<SessionSheet, SheetChoices, SheetChoices?> change, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        if (await db.LockSessionAsync(session, cancel) is not { } locked || await sheets.FindAsync(session, cancel) is not { } sheet) return false;
        if (change(sheet, locked.Choices) is not { } choices) return false;
        locked.Choose(choices, verb);
        await db.SaveChangesAsync(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Who chooses, when it is not the client.</summary>
    internal Guid? Coach => db.Actor is { ClientId: null, UserId: { } user } ? user : null;
}
