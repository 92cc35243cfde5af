using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Imports;
using PulseForge.Core.Training.Imports;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Components.Imports;

/// <summary>What the coach's pages of imports and the client's do alike. Whose imports they may see was asked before.</summary>
public sealed class ImportDesk(PulseForgeDb db, HistoryImports imports, HistoryImporting importing, ImportUndo undo, IStringLocalizer<SharedTexts> t)
{
    /// <summary>What is read of a request: a file that is a little too large is still answered with a sentence.</summary>
    public const int MostBytes = 2 * HistoryTable.MostBytes;

    private const int Listed = 20;
    private const int FaultsShown = 20;

    public async Task<ImportList> ListAsync(string address, Client client, int? page, CancellationToken cancel)
    {
        var all = db.HistoryImports.Where(i => i.ClientId == client.Id);
        var paging = new Paging(page, await all.CountAsync(cancel), Listed);
        return new ImportList(address, client.TimeZone, await Heads(all.OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id).Skip(paging.Skip).Take(paging.Size)).ToListAsync(cancel), paging);
    }

    /// <summary>The import of a file; null after its field was told why there is none.</summary>
    public async Task<Guid?> TakeInAsync(PageModel page, Client client, IFormFile? file, CancellationToken cancel)
    {
        var (import, fault) = await ReadAsync(client, file, cancel);
        if (fault is not null) page.ModelState.AddModelError("Chosen", t.Say(fault));
        return import?.Id;
    }

    public async Task<ImportView?> ViewAsync(string address, Client client, Guid id, int? page, bool again, CancellationToken cancel)
    {
        var mine = db.HistoryImports.Where(i => i.Id == id && i.ClientId == client.Id);
        if (await Heads(mine).SingleOrDefaultAsync(cancel) is not { } head) return null;
        var import = head.State is ImportState.Draft or ImportState.Done ? await imports.FindAsync(client.Id, id, cancel) : null;
        var look = import is { State: ImportState.Draft } ? await imports.LookAsync(import, client, cancel) : null;
        var since = import is { State: ImportState.Done } ? await undo.ChangesAsync(import, cancel) : null;
        return new ImportView(address, client, head, import?.Answers ?? ImportAnswers.None, look, since, again, new Paging(page, look?.Plan.Faults.Count ?? 0, FaultsShown));
    }

    /// <summary>Keeps what was answered. False when it is no draft any more, or a field was told why not.</summary>
    public async Task<bool> AnswerAsync(PageModel page, ImportView view, ImportInput input, CancellationToken cancel)
    {
        if (view.Look is null || await imports.FindAsync(view.Client.Id, view.Head.Id, cancel) is not { State: ImportState.Draft } import) return false;
        var answers = new ImportAnswering(view, input, await imports.MatchingAsync(view.Client.Id, view.Answers, cancel), page.ModelState, t).Read();
        if (!page.ModelState.IsValid) return false;
        import.Answer(answers);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task<bool> BeginAsync(Client client, Guid id, CancellationToken cancel) =>
        await imports.FindAsync(client.Id, id, cancel) is { State: ImportState.Draft } import && await importing.BeginAsync(import, client, cancel);

    /// <summary>Null when there is no such import; false when there is nothing to take back.</summary>
    public async Task<bool?> UndoAsync(Client client, Guid id, CancellationToken cancel) =>
        await db.HistoryImports.AnyAsync(i => i.Id == id && i.ClientId == client.Id, cancel) ? await undo.UndoAsync(client.Id, id, cancel) : null;

    private async Task<(HistoryImport?, ImportFault?)> ReadAsync(Client client, IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length == 0) return (null, new ImportFault(new Core.Sentence(file is null ? ImportTexts.NoFile : Core.Programs.Sharing.SharingTexts.Empty)));
        if (file.Length > HistoryTable.MostBytes) return (null, new ImportFault(new Core.Sentence(ImportTexts.TooLarge, HistoryTable.MostMegabytes)));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return await imports.TakeInAsync(client, file.FileName, bytes.ToArray(), cancel);
    }

    private IQueryable<ImportHead> Heads(IQueryable<HistoryImport> rows) => rows.Select(i => new ImportHead(i.Id, i.FileName, i.Format, i.State, i.CreatedAt, i.Sets, i.SetsDone, i.WorkoutsAdded, i.SetsAdded, i.WeighingsAdded, i.Known, i.BadLines)
    {
        HasTrouble = i.State == ImportState.Running && db.Occurrences.Any(o => o.SubjectId == i.Id && o.Kind == OccurrenceKind.HistoryImport && o.LastError != null),
    });
}
