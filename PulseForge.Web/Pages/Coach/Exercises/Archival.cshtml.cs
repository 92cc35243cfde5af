using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>Archives an exercise of the business's own and restores it. Programs and logs that have it keep it.</summary>
public sealed class ArchivalModel(PulseForgeDb db, ExerciseLibrary library, ActorAccessor actor, IClock clock, IStringLocalizer<CoachTexts> t) : ExercisePage(library)
{
    public IActionResult OnGet(string? key) => Redirect($"/coach/exercises/{Uri.EscapeDataString(key ?? "")}");

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        if (!await FindAsync(key, cancel) || Entry.Row is not { IsOwn: true } own) return NotFound();
        var uses = await db.UsesOfAsync(own.Id, cancel);
        own.Archive(clock.GetCurrentInstant(), actor.Current.UserId!.Value);
        await db.SaveChangesAsync(cancel);
        this.Say(uses.Count == 0 ? t["{0} archived", Entry.Name] : t["{0} archived. Programs and logs that have it keep it.", Entry.Name], $"{Address}/archival?handler=Undo");
        return Redirect("/coach/exercises?show=Own");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid key, CancellationToken cancel)
    {
        await using var turn = await Library.TakeTurnAsync(cancel);
        var archived = db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter });
        if (await archived.SingleOrDefaultAsync(e => e.Id == key && e.CatalogueSlug == null && e.MergedInto == null, cancel) is not { } own) return NotFound();
        if (TakenName.Problem(own.Name, await Library.AllAsync(cancel), own.Id) is { } taken) return Refuse(taken);
        own.Restore();
        await db.SaveChangesAsync(cancel);
        await turn.CommitAsync(cancel);
        this.Say(t["{0} is back", own.Name]);
        return Redirect($"/coach/exercises/{own.Key}");
    }

    private RedirectResult Refuse(Core.Sentence why)
    {
        this.Say(HttpContext.Texts().Say(why), isBad: true);
        return Redirect("/coach/exercises/archived");
    }
}
