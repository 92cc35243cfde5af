using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Imports;

namespace PulseForge.Core.Progress.Imports;

/// <summary>The imports of a client whom the caller may see: taken in, asked about and looked at. Nothing of the history is written here.</summary>
public sealed class HistoryImports(PulseForgeDb db, ExerciseLibrary library, IClock clock)
{
    /// <summary>As many as a page asks at once.</summary>
    private const int LikelyFor = 50;

    /// <summary>Takes a file in, or says why not. A client has one that is looked at: an earlier one that was never begun goes.</summary>
    public async Task<(HistoryImport? Import, ImportFault? Fault)> TakeInAsync(Client client, string fileName, byte[] bytes, CancellationToken cancel)
    {
        var (table, fault) = HistoryTable.Open(bytes);
        if (table is null) return (null, fault);
        if (await db.HistoryImports.AnyAsync(i => i.ClientId == client.Id && i.State == ImportState.Running, cancel)) return (null, new ImportFault(new Sentence(ImportTexts.OneAtATime)));
        await db.HistoryImports.Where(i => i.ClientId == client.Id && i.State == ImportState.Draft).ExecuteDeleteAsync(cancel);
        var import = db.Add(new HistoryImport(client.Id, NameOf(fileName), table.Format, bytes, db.Actor.UserId, clock.GetCurrentInstant())).Entity;
        await db.SaveChangesAsync(cancel);
        return (import, null);
    }

    public Task<HistoryImport?> FindAsync(Guid client, Guid import, CancellationToken cancel) => db.HistoryImports.SingleOrDefaultAsync(i => i.Id == import && i.ClientId == client, cancel);

    /// <summary>What a file that is not written yet would become.</summary>
    public async Task<ImportLook> LookAsync(HistoryImport import, Client client, CancellationToken cancel)
    {
        var table = HistoryTable.Open(import.Content!).Table!;
        var reading = HistoryReader.Read(table, import.Answers, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone)));
        var (matching, sets) = (await MatchingAsync(client.Id, import.Answers, cancel), reading.Rows.GroupBy(r => r.Exercise).ToDictionary(g => g.Key, g => g.ToList()));
        if (reading.Questions.Any) return new ImportLook(table, reading, [], [], ImportPlan.Nothing, 0, 0);
        if (sets.Count > ImportLook.MostNames) return new ImportLook(table, reading, [], [], ImportPlan.Nothing, 0, 0) { Problem = new Sentence(ImportTexts.ManyNames, sets.Count, ImportLook.MostNames) };
        var answers = sets.Keys.ToDictionary(name => name, matching.Of);
        var open = answers.Where(a => a.Value is null).OrderByDescending(a => sets[a.Key].Count).ThenBy(a => a.Key, StringComparer.Ordinal).Select(a => new OpenName(a.Key, sets[a.Key].Count, [])).ToList();
        open = [.. open.Select((o, index) => index < LikelyFor ? o with { Likely = matching.Likely(o.Name) } : o)];
        var plan = ImportPlan.Of(reading, client.Id, Targets(answers, matching, sets));
        var (knownSets, knownWeighings) = await KnownAsync(client.Id, plan, cancel);
        var asked = (import.Answers.Names ?? []).Select(n => n.Name).ToHashSet();
        return new ImportLook(table, reading, open, [.. answers.Values.OfType<NameAnswer>().OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new MatchedName(a.Name, sets[a.Name].Count, a.Key is { } key ? matching.Find(key) : null, a.IsNew, asked.Contains(a.Name)))], plan, knownSets, knownWeighings) { Library = open.Count + asked.Count == 0 ? [] : matching.Names };
    }

    /// <summary>The business's exercises with what was decided of names: in this file, by this client, by the business.</summary>
    public async Task<NameMatching> MatchingAsync(Guid client, ImportAnswers answers, CancellationToken cancel)
    {
        var remembered = await db.ImportedNames.AsNoTracking().Where(n => n.ClientId == null || n.ClientId == client).OrderBy(n => n.ClientId != null).ToListAsync(cancel);
        var decided = new Dictionary<string, NameAnswer>();
        foreach (var name in remembered) decided[name.Key] = new NameAnswer(name.Name, name.ExerciseId?.ToString());
        foreach (var name in answers.Names ?? []) decided[NameKey.Of(name.Name)] = name;
        return new NameMatching(await library.AllAsync(cancel), decided);
    }

    internal static Dictionary<string, ImportTarget?> Targets(IReadOnlyDictionary<string, NameAnswer?> answers, NameMatching matching, IReadOnlyDictionary<string, List<HistoryRow>> sets) =>
        answers.ToDictionary(a => a.Key, a => a.Value switch
        {
            { Key: { } key } when matching.Find(key) is { } found => new ImportTarget(key, found.Name, found.Tracking),
            { IsNew: true } => new ImportTarget(null, a.Key, NewExercise.TrackingOf(sets[a.Key])),
            _ => null,
        });

    private async Task<(int Sets, int Weighings)> KnownAsync(Guid client, ImportPlan plan, CancellationToken cancel)
    {
        var sets = await KnownSetsAsync(client, cancel);
        var weighings = await KnownWeighingsAsync(client, cancel);
        return (plan.Workouts.SelectMany(w => w.Lifts).SelectMany(l => l.Sets).Count(s => sets.Contains(s.Id)), plan.Weighings.Count(weighings.Contains));
    }

    private async Task<HashSet<Guid>> KnownSetsAsync(Guid client, CancellationToken cancel) =>
        [.. await db.LoggedSets.Where(s => s.ClientId == client && s.ImportId != null).Select(s => s.Id).ToListAsync(cancel)];

    /// <summary>One that was imported before, removed ones too, or the same weight entered by hand on that day.</summary>
    internal async Task<KnownWeighings> KnownWeighingsAsync(Guid client, CancellationToken cancel)
    {
        var here = await db.MetricEntries.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter])
            .Where(e => e.ClientId == client && db.MetricDefinitions.Any(m => m.Id == e.MetricId && m.Kind == MetricKind.BodyWeight)).Select(e => new { e.Id, e.On, e.Value }).ToListAsync(cancel);
        return new KnownWeighings([.. here.Select(e => e.Id)], [.. here.Select(e => (e.On, e.Value))]);
    }

    private static string NameOf(string fileName)
    {
        var name = PlainText.OneLine(Path.GetFileName(fileName.Replace('\\', '/')));
        return name.Length switch { 0 => "import.csv", > HistoryImport.LongestName => PlainText.OneLine(name[..(HistoryImport.LongestName - 1)]), _ => name };
    }
}

internal sealed record KnownWeighings(HashSet<Guid> Ids, HashSet<(LocalDate On, decimal Kg)> Days)
{
    public bool Contains(ImportedWeighing weighing) => Ids.Contains(weighing.Id) || Days.Contains((weighing.Row.Date, weighing.Row.Kg));
}
