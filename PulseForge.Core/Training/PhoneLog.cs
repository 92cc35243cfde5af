using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Training;

/// <summary>A set as a phone kept it.</summary>
/// <param name="Exercise">What the phone showed at this place; another one stands there when the coach changed the session meanwhile.</param>
/// <param name="Seen">The stamp of what the phone knew of the set when it was typed; null when it knew of none.</param>
/// <param name="Keep">The client saw both and chose this one.</param>
/// <param name="Result">Null takes the set back.</param>
public sealed record PhoneSet(int Block, int Item, int Order, Guid? Exercise, string? Seen, bool Keep, SetResult? Result)
{
    /// <summary>A set beyond the plan that followed with less.</summary>
    public bool IsDrop { get; init; }

    /// <summary>It is left out.</summary>
    public bool IsSkip { get; init; }
}

public enum PhoneOutcome
{
    Stored,

    /// <summary>Another device wrote something else meanwhile: both are kept until the client chooses.</summary>
    Differs,

    /// <summary>The exercise is not in the session any more.</summary>
    Changed,

    /// <summary>There is no such session for this client.</summary>
    Gone,
}

/// <param name="Theirs">What stands there where it differs.</param>
public sealed record PhoneAnswer(PhoneOutcome Outcome, LoggedSet? Theirs = null);

/// <summary>
/// Takes in what was logged without a connection. A set is known by its place in the session, so that sending it again, or from two tabs, stores it once; sets of
/// two devices are merged, and where both wrote the same set neither is lost in silence.
/// </summary>
public sealed class PhoneLog(PulseForgeDb db, SessionSheets sheets, TrainingLog log, SheetChanges changes)
{
    /// <summary>Of the set as it stands, to be sent back with what is typed upon it.</summary>
    public static string? StampOf(LoggedSet? set) => set?.LoggedAt.ToUnixTimeTicks().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task<PhoneAnswer> StoreAsync(Guid session, PhoneSet set, CancellationToken cancel)
    {
        if (db.Actor.ClientId is not { } client) return new PhoneAnswer(PhoneOutcome.Gone);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockClientAsync(client, cancel);
        await BringBackAsync(session, cancel);
        if (await SheetAsync(session, set, cancel) is not { } sheet) return new PhoneAnswer(PhoneOutcome.Gone);
        var answer = PlaceOf(sheet, set) is { } place ? await StoreAsync(sheet, place, set, cancel) : new PhoneAnswer(PhoneOutcome.Changed);
        await transaction.CommitAsync(cancel);
        return answer;
    }

    /// <summary>What was trained stays: a session that the coach took out while it was logged stands in the calendar again, for both to see.</summary>
    public async Task BringBackAsync(Guid session, CancellationToken cancel)
    {
        var removed = await db.ScheduledSessions.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).SingleOrDefaultAsync(s => s.Id == session && s.ClientId == db.Actor.ClientId && s.DeletedAt != null, cancel);
        if (removed is null) return;
        removed.ComeBack();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>With the target of the one exercise that the set is of, wherever it stands by now.</summary>
    private async Task<SessionSheet?> SheetAsync(Guid session, PhoneSet set, CancellationToken cancel)
    {
        var sheet = await sheets.FindAsync(session, cancel, new SheetPlace(set.Block, set.Item));
        if (sheet is null || PlaceOf(sheet, set) is not { } place || (place.Block, place.Index) == (set.Block, set.Item)) return sheet;
        return await sheets.FindAsync(session, cancel, new SheetPlace(place.Block, place.Index));
    }

    private async Task<PhoneAnswer> StoreAsync(SessionSheet sheet, SheetItem place, PhoneSet set, CancellationToken cancel)
    {
        var now = place.Sets.FirstOrDefault(s => s.Order == set.Order)?.Done;
        if (now is null && set.Result is null) return await ChooseAsync(sheet.Head.Id, place, set, cancel);
        if (set.Result is { } wanted && now is not null && IsSame(now, wanted)) return new PhoneAnswer(PhoneOutcome.Stored);
        if (now is not null && !set.Keep && StampOf(now) != set.Seen) return new PhoneAnswer(PhoneOutcome.Differs, now);
        var done = set.Result is { } result ? await log.SetAsync(sheet, place, set.Order, result, cancel, set.IsDrop) : await log.RemoveAsync(sheet.Head.Id, place.Block, place.Index, set.Order, cancel);
        if (done && set.IsSkip) return await ChooseAsync(sheet.Head.Id, place, set, cancel);
        return new PhoneAnswer(done ? PhoneOutcome.Stored : PhoneOutcome.Changed);
    }

    /// <summary>A set that nobody did is left out, or waits again; twice is once.</summary>
    private async Task<PhoneAnswer> ChooseAsync(Guid session, SheetItem place, PhoneSet set, CancellationToken cancel)
    {
        var change = set.IsSkip ? changes.SkipAsync(session, place.Block, place.Index, set.Order, null, cancel) : changes.TakeUpAsync(session, place.Block, place.Index, set.Order, cancel);
        var changed = await change;
        return new PhoneAnswer(changed || !set.IsSkip || place.Sets.Any(s => s.Order == set.Order && s.Skipped is not null) ? PhoneOutcome.Stored : PhoneOutcome.Changed);
    }

    /// <summary>Where it was shown; else where the coach has put the exercise meanwhile.</summary>
    private static SheetItem? PlaceOf(SessionSheet sheet, PhoneSet set)
    {
        var there = sheet.ItemAt(set.Block, set.Item);
        if (set.Exercise is null || there?.ExerciseId == set.Exercise) return there;
        return sheet.Items.Where(item => item.ExerciseId == set.Exercise).Take(2).ToList() is [var moved] ? moved : null;
    }

    private static bool IsSame(LoggedSet set, SetResult result) =>
        (set.LoadKg, set.Reps, set.Seconds, set.Metres, set.Calories, set.Rpe, set.Rir, set.Note) == (result.LoadKg, result.Reps, result.Seconds, result.Metres, result.Calories, result.Rpe, result.Rir, result.Note);
}
