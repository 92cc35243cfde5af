using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

/// <summary>Begins an import and writes it part by part: each part is one transaction of the caller's, so that it shows how far it is, and goes on where it was after a crash.</summary>
public sealed class ImportRun(PulseForgeDb db, HistoryImports imports, ExerciseBook book, ImportWriter writer, IClock clock)
{
    /// <summary>
    /// Adopts and makes the exercises, remembers what was decided of names, and lets the import run. False when something is still to be asked, or it was begun
    /// before. Within the caller's transaction, see <see cref="ExerciseLibrary.TakeTurnAsync"/>; the caller saves.
    /// </summary>
    public async Task<bool> BeginAsync(HistoryImport import, Client client, CancellationToken cancel)
    {
        await db.LockClientAsync(client.Id, cancel);
        await db.Entry(import).ReloadAsync(cancel);
        if (import.State != ImportState.Draft || await imports.LookAsync(import, client, cancel) is not { IsReady: true } look) return false;
        var rows = look.Reading.Rows.ToLookup(r => r.Exercise);
        var exercises = await ExercisesAsync(look, rows, cancel);
        var meanings = look.Names.Select(n => new NameAnswer(n.Name, exercises.TryGetValue(n.Name, out var exercise) ? exercise.Id.ToString() : null)).ToValueList();
        foreach (var asked in look.Names.Where(n => n.WasAsked)) await RememberAsync(asked.Name, exercises.GetValueOrDefault(asked.Name)?.Id, cancel);
        import.Begin(import.Answers with { Names = meanings }, look.Plan.Sets, look.BadLines, clock.GetCurrentInstant());
        return true;
    }

    /// <summary>Writes the next part. True when nothing is left to be done. The caller saves and commits; another part of the same client waits until then.</summary>
    public async Task<bool> StepAsync(Guid clientId, Guid importId, CancellationToken cancel)
    {
        if (await db.LockClientAsync(clientId, cancel) is not { } client || await imports.FindAsync(clientId, importId, cancel) is not { State: ImportState.Running } import) return true;
        var begun = LocalDay.Today(import.BegunAt!.Value, TimeZones.Get(client.TimeZone));
        return await writer.WriteAsync(import, client, HistoryReader.Read(HistoryTable.Open(import.Content!).Table!, import.Answers, begun), cancel);
    }

    /// <summary>By the names of the file; none for those that are left out.</summary>
    private async Task<Dictionary<string, Exercise>> ExercisesAsync(ImportLook look, ILookup<string, HistoryRow> rows, CancellationToken cancel)
    {
        var adopted = await book.AdoptedAsync([.. look.Names.Select(n => n.Exercise).OfType<LibraryExercise>().Where(e => e.Id is null).Select(e => e.Key).Distinct()], cancel);
        Guid[] own = [.. look.Names.Select(n => n.Exercise?.Id).OfType<Guid>().Distinct()];
        var here = await db.Exercises.Where(e => own.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        var exercises = look.Names.Where(n => n.Exercise is not null).ToDictionary(n => n.Name, n => n.Exercise!.Id is { } id ? here[id] : adopted[n.Exercise.Key]);
        foreach (var same in look.Names.Where(n => n.IsNew).GroupBy(n => NameKey.Of(n.Name)))
        {
            var made = db.Add(NewExercise.Of(same.First().Name, [.. same.SelectMany(n => rows[n.Name])], clock.GetCurrentInstant())).Entity;
            foreach (var name in same) exercises[name.Name] = made;
        }
        return exercises;
    }

    /// <summary>A coach decides for the business, a client for themself.</summary>
    private async Task RememberAsync(string name, Guid? exercise, CancellationToken cancel)
    {
        var (key, whose, now) = (NameKey.Of(name), db.Actor.ClientId, clock.GetCurrentInstant());
        var known = db.ImportedNames.Local.FirstOrDefault(n => n.Key == key && n.ClientId == whose) ?? await db.ImportedNames.SingleOrDefaultAsync(n => n.Key == key && n.ClientId == whose, cancel);
        if (known is null) db.Add(new ImportedName(name, whose, exercise, db.Actor.UserId, now));
        else known.Decide(exercise, db.Actor.UserId, now);
    }
}
