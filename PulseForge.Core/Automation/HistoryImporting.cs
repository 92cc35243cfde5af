using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Automation;

/// <summary>Imports history: a small file at once, while its person waits; a large one part by part as due work, whoever looks on.</summary>
public sealed class HistoryImporting(PulseForgeDb db, ImportRun run, ExerciseLibrary library, IClock clock)
{
    /// <summary>Sets that somebody waits for: a second or two.</summary>
    private const int AtOnce = 5_000;

    /// <summary>False when something is still to be asked, or it was begun before. Saves.</summary>
    public async Task<bool> BeginAsync(HistoryImport import, Client client, CancellationToken cancel)
    {
        await using (var turn = await library.TakeTurnAsync(cancel))
        {
            if (!await run.BeginAsync(import, client, cancel)) return false;
            var now = clock.GetCurrentInstant();
            db.Add(new Occurrence(OccurrenceKind.HistoryImport, client.Id, import.Id, LocalDay.Today(now, TimeZones.Get(client.TimeZone)), now));
            await db.SaveChangesAsync(cancel);
            await turn.CommitAsync(cancel);
        }
        if (import.Sets <= AtOnce) await StepAsync(client.Id, import.Id, cancel);
        return true;
    }

    /// <summary>Null while there is more to be written: it is due again at once.</summary>
    public async Task<OccurrenceOutcome?> HandleAsync(Occurrence occurrence, CancellationToken cancel)
    {
        if (await run.StepAsync(occurrence.ClientId, occurrence.SubjectId, cancel)) return OccurrenceOutcome.Done;
        occurrence.Wait(clock.GetCurrentInstant());
        return null;
    }

    private async Task StepAsync(Guid client, Guid import, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await run.StepAsync(client, import, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
