using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Training;

/// <summary>An exercise of a session that another one may be put in the place of.</summary>
/// <param name="Original">As it is prescribed.</param>
/// <param name="Allowed">What this actor may choose: a coach whatever moves the same way, a client what their business lets them.</param>
/// <param name="Choices">The nearest first; empty once a set is logged.</param>
public sealed record SwapQuestion(SheetItem Item, LibraryExercise Original, ClientSwaps Allowed, IReadOnlyList<SubstituteChoice> Choices)
{
    /// <summary>What was begun goes on with the exercise that it was begun with.</summary>
    public bool IsBegun => Item.IsBegun;

    public bool IsSwapped => Item.InPlaceOf?.Swap is not null;
}

/// <summary>Puts another exercise in the place of one, for one session.</summary>
public sealed class ExerciseSwaps(PulseForgeDb db, ExerciseLibrary library, ExerciseBook book, SheetChanges changes)
{
    public async Task<SwapQuestion?> AskAsync(SessionSheet sheet, int block, int item, CancellationToken cancel)
    {
        if (sheet.ItemAt(block, item) is not { } place || await PrescribedAsync(sheet.Head.Id, block, item, cancel) is not { } original) return null;
        var all = await library.AllAsync(cancel);
        if (all.FirstOrDefault(e => e.Id == original) is not { } prescribed) return null;
        var allowed = changes.Coach is null ? sheet.Head.Swaps : ClientSwaps.SamePattern;
        var shown = all.FirstOrDefault(e => e.Id == place.ExerciseId)?.Key ?? "";
        var limits = await db.Limitations.AsNoTracking().Where(l => l.ClientId == sheet.Head.Client && l.Severity != LimitationSeverity.Watch && l.From <= sheet.Head.Date && (l.Until == null || l.Until >= sheet.Head.Date)).ToListAsync(cancel);
        return new SwapQuestion(place, prescribed, allowed, place.IsBegun ? [] : SwapChoices.Of(prescribed, shown, all, limits, allowed));
    }

    /// <summary>False when the choice is none of the list, or a set was logged meanwhile.</summary>
    public async Task<bool> SwapAsync(Guid session, SwapQuestion question, string? choice, string? reason, CancellationToken cancel)
    {
        if (question.Choices.FirstOrDefault(c => c.Exercise.Key == choice)?.Exercise is not { } chosen) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var replacement = chosen.Id ?? (await book.AdoptedAsync([chosen.Key], cancel))[chosen.Key].Id;
        var (block, item, original) = (question.Item.Block, question.Item.Index, question.Original.Id!.Value);
        var swap = replacement == original ? null : new Swap(block, item, original, replacement, reason, changes.Coach);
        var done = await changes.ChooseAsync(session, "session.exercise_swapped", (sheet, choices) => sheet.ItemAt(block, item) is { IsBegun: false } ? choices.WithSwap(block, item, swap) : null, cancel);
        if (done) await transaction.CommitAsync(cancel);
        return done;
    }

    /// <summary>What was prescribed stands there again. False when a set was logged meanwhile.</summary>
    public Task<bool> UndoAsync(Guid session, int block, int item, CancellationToken cancel) =>
        changes.ChooseAsync(session, "session.exercise_swapped_back", (sheet, choices) => sheet.ItemAt(block, item) is { IsBegun: false } ? choices.WithSwap(block, item, null) : null, cancel);

    private async Task<Guid?> PrescribedAsync(Guid session, int block, int item, CancellationToken cancel)
    {
        var found = await db.ScheduledSessions.AsNoTracking().Where(s => s.Id == session).Select(s => new { s.Override, Planned = db.ProgramSessions.Where(p => p.Id == s.ProgramSessionId).Select(p => p.Workout).FirstOrDefault() }).SingleAsync(cancel);
        if ((found.Override ?? found.Planned) is not { } document) return null;
        var workout = document.After(await db.MergedOfAsync([document], cancel));
        return workout.Blocks.ElementAtOrDefault(block)?.Items.ElementAtOrDefault(item)?.Exercise.Id;
    }
}
