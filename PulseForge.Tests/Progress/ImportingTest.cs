using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Analytics;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Progress;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Training.Imports;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Progress;

/// <summary>Files of Dana's history, as Bob or she herself imports them.</summary>
public abstract class ImportingTest(WebApp app)
{
    protected const string Headings = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n";

    protected WebApp App => app;

    protected Person Dana => app.World.Dana;

    protected LocalDate Day => app.Today(Dana);

    protected static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    protected string Line(string exercise, string kg, int reps, LocalDate? date = null) =>
        $"Push A,{Iso(date ?? Day.PlusDays(-1))} 19:05,{Iso(date ?? Day.PlusDays(-1))} 20:09,,{exercise},,,0,normal,{kg},{reps},,,\n";

    protected Task<HistoryImport> Import(string lines, params NameAnswer[] names) => Import(lines, app.World.Bob, names);

    protected Task<HistoryImport> Import(string lines, Person by, params NameAnswer[] names) => Run(Headings + lines, by, names);

    protected async Task<HistoryImport> Run(string file, Person? by = null, params NameAnswer[] names)
    {
        await using var scope = await Scope(by ?? app.World.Bob);
        var (import, client, db) = await TakeIn(scope.ServiceProvider, file);
        import.Answer(import.Answers with { Names = [.. names] });
        await db.SaveChangesAsync();
        Assert.True(await scope.ServiceProvider.GetRequiredService<HistoryImporting>().BeginAsync(import, client, default));
        db.ChangeTracker.Clear();
        return await db.HistoryImports.SingleAsync(i => i.Id == import.Id);
    }

    protected async Task<ImportLook> Look(string lines)
    {
        await using var scope = await Scope(app.World.Bob);
        var (import, client, _) = await TakeIn(scope.ServiceProvider, Headings + lines);
        return await scope.ServiceProvider.GetRequiredService<HistoryImports>().LookAsync(import, client, default);
    }

    protected async Task<(HistoryImport Import, Core.Clients.Client Client, PulseForgeDb Db)> TakeIn(IServiceProvider services, string file)
    {
        var db = services.GetRequiredService<PulseForgeDb>();
        var client = await db.Clients.SingleAsync(c => c.Id == Dana.ClientId);
        var (import, fault) = await services.GetRequiredService<HistoryImports>().TakeInAsync(client, "history.csv", Encoding.UTF8.GetBytes(file), default);
        Assert.Null(fault);
        return (import!, client, db);
    }

    protected async Task<AsyncServiceScope> Scope(Person person)
    {
        var scope = await app.Scope(Dana.Business);
        scope.ServiceProvider.GetRequiredService<PulseForgeDb>().ActAs(new Actor(person.UserId, person.ClientId is null ? Role.Coach : Role.Client, person.ClientId, "test"));
        return scope;
    }

    protected async Task<ChangedSince> Changes(HistoryImport import)
    {
        await using var scope = await Scope(app.World.Bob);
        return await scope.ServiceProvider.GetRequiredService<ImportUndo>().ChangesAsync(import, default);
    }

    protected async Task<bool> Undo(HistoryImport import)
    {
        await using var scope = await Scope(app.World.Bob);
        return await scope.ServiceProvider.GetRequiredService<ImportUndo>().UndoAsync(Dana.ClientId!.Value, import.Id, default);
    }

    protected async Task Correct(HistoryImport import)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        (await db.LoggedSets.FirstAsync(s => s.ImportId == import.Id)).Correct(new SetResult(61, 5), app.Time.Now + Duration.FromMinutes(1), null);
        await db.SaveChangesAsync();
    }
}
