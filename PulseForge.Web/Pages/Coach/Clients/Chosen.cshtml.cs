using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>What is done with several clients at once. The address names them; those who are not the actor's are not among them.</summary>
public sealed class ChosenModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "client")]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Client> Clients { get; private set; } = [];

    public IReadOnlyList<Option> Programs { get; private set; } = [];

    public IReadOnlyList<TagCount> Known { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        ModelState.Clear();
    }

    /// <summary>Adds tags to all of them, or takes them away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var tags = TagWords.Of(Input.Tags);
        if (tags.Count == 0) ModelState.AddModelError("Input.Tags", t["Write at least one tag."]);
        var after = Clients.ToDictionary(c => c.Id, c => Input.TakesAway ? [.. c.Tags.Except(tags)] : TagWords.Of(string.Join(',', c.Tags.Concat(tags))));
        this.Refuse("Input.Tags", after.Values.Select(TagWords.ProblemWith).FirstOrDefault(problem => problem is not null));
        if (!ModelState.IsValid || Clients.Count == 0) return Again();
        foreach (var client in Clients.Where(c => !c.Tags.SequenceEqual(after[c.Id]))) client.Tag(after[client.Id]);
        await db.SaveChangesAsync(cancel);
        this.Say(t["Saved"]);
        return RedirectToPage(new { client = Clients.Select(c => c.Id) });
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var visible = db.Clients.VisibleTo(db.Actor, db).Current();
        Clients = await visible.Where(c => Chosen.Contains(c.Id)).OrderBy(c => c.Name).Take(Paging.UsualSize).ToListAsync(cancel);
        Known = await visible.TagsAsync(cancel);
        Programs = await db.TrainingPrograms.Join(db.ProgramVersions.Where(v => v.Number > 0 && !db.ProgramVersions.Any(later => later.ProgramId == v.ProgramId && later.Number > v.Number)), p => p.Id, v => v.ProgramId, (p, v) => new { p, v })
            .OrderBy(x => x.p.Name).ThenBy(x => x.p.Id).Select(x => new Option(x.p.Id, x.p.Name, x.v.Weeks)).ToListAsync(cancel);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public sealed record Option(Guid Id, string Name, int Weeks);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write at least one tag."), StringLength(500, ErrorMessage = "Tags have at most 500 characters.")]
        public string? Tags { get; set; }

        public bool TakesAway { get; set; }
    }
}
