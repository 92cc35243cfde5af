using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Answering;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>A form: its questions in their order, and how clients see them.</summary>
public sealed class DetailsModel(PulseForgeDb db, CheckInForms forms, TenantAccessor tenant, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What clients are asked today; null before the first publishing.</summary>
    public CheckInFormVersion? Current { get; private set; }

    public bool HasChanges => Draft.Questions.Questions.Count > 0 && Draft.Questions != Current?.Questions;

    public AnswerForm Preview => new(Draft.Questions, tenant.Required.Units.Mass(), _ => null, new Dictionary<string, string>());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        Input.Name = Form.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (!ModelState.IsValid) return Again();
        Form.Rename(Input.Name!);
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Saved"]);
        return Redirect(Address);
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        Current = await forms.CurrentAsync(id, cancel);
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the form a name."), StringLength(CheckInForm.LongestName, ErrorMessage = "A name has at most 80 characters.")]
        public string? Name { get; set; }
    }
}
