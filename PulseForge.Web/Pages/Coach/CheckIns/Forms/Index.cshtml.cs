using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>The business's forms; the shipped ones are among them from the first look on.</summary>
public sealed class IndexModel(PulseForgeDb db, CheckInForms forms, IClock clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Row> Forms { get; private set; } = [];

    public Paging Paging { get; private set; } = new(null, 0);

    public async Task OnGetAsync(int? p, CancellationToken cancel)
    {
        await forms.AdoptAsync(cancel);
        await ShowAsync(p, cancel);
    }

    /// <summary>A form of one's own, from nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await ShowAsync(null, cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var form = new CheckInForm(Input.Name!, db.Actor.UserId, clock.GetCurrentInstant());
        db.AddRange(form, CheckInFormVersion.Draft(form.Id, Questionnaire.Empty));
        await db.SaveChangesAsync(cancel);
        return Redirect($"/coach/check-ins/forms/{form.Id}");
    }

    private async Task ShowAsync(int? p, CancellationToken cancel)
    {
        var visible = db.Clients.VisibleTo(db.Actor, db);
        Paging = new Paging(p, await db.CheckInForms.CountAsync(cancel));
        Forms = await db.CheckInForms.AsNoTracking().OrderBy(f => f.Name).ThenBy(f => f.Id).Skip(Paging.Skip).Take(Paging.Size)
            .Select(f => new Row(
                f.Id, f.Name, db.CheckInFormVersions.Where(v => v.FormId == f.Id).Max(v => (int?)v.Number) ?? 0, db.CheckInFormVersions.Where(v => v.FormId == f.Id).Max(v => v.PublishedAt),
                visible.Count(c => db.CheckInSchedules.Any(s => s.ClientId == c.Id && s.FormId == f.Id)))).ToListAsync(cancel);
    }

    /// <param name="Version">The number that was published last; 0 for a draft that never was.</param>
    /// <param name="Clients">How many one sees who are asked it.</param>
    public sealed record Row(Guid Id, string Name, int Version, Instant? PublishedAt, int Clients);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the form a name."), StringLength(CheckInForm.LongestName, ErrorMessage = "A name has at most 80 characters.")]
        public string? Name { get; set; }
    }
}
