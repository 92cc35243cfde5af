using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>The phases of a draft: which weeks serve what, and what they make of sets and loads. Laid by hand, or counted back from the week of an event.</summary>
public sealed class PhasesModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    /// <summary>Rows to write a new phase into.</summary>
    private const int Free = 2;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TrainingProgram Program { get; private set; } = null!;

    public ProgramVersion Draft { get; private set; } = null!;

    /// <summary>What stands in the form was proposed and is not saved yet.</summary>
    public bool IsProposed { get; private set; }

    /// <summary>Somebody edited the program after the form was opened.</summary>
    public bool HasChanged { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var competition = Draft.Sessions.Where(s => s.IsCompetition).Select(s => (int?)s.Week).Max();
        Input = new InputModel { Seen = Draft.Revision, EventWeek = competition ?? Draft.Weeks };
        Show(Draft.Phases.Select(phase => phase.Band));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Input.Rows = [.. Input.Rows.Take(PlanLimits.Weeks + Free)];
        ModelState.Remove("Input.EventWeek");
        foreach (var (index, _) in Input.Rows.Index().Where(row => row.Item.LacksPurpose)) ModelState.AddModelError($"{Field(index)}.Kind", t["Choose what these weeks are for."]);
        var typed = Input.Rows.Index().Where(row => row.Item.Kind is not null).Select(row => (row.Index, Band: row.Item.Read(this, Field(row.Index)))).ToList();
        foreach (var fault in Phasing.Faults([.. typed.Select(row => row.Band)], Draft.Weeks)) Refuse(fault, typed[fault.Index].Index);
        if (!ModelState.IsValid) return Again(StatusCodes.Status422UnprocessableEntity);
        if (Input.Seen != Draft.Revision) return Changed();
        Draft.Phase([.. typed.Select(row => row.Band)]);
        if (!await db.TrySaveAsync(cancel)) return Changed();
        this.Say(t["Phases saved"]);
        return Redirect($"/coach/programs/{id}");
    }

    /// <summary>Proposes the phases of a camp; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCampAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var week = Input.EventWeek;
        if (week is null || week < 1 || week > Draft.Weeks)
        {
            if (ModelState["Input.EventWeek"] is not { Errors.Count: > 0 }) ModelState.AddModelError("Input.EventWeek", t["The program has weeks {0} to {1}.", 1, Draft.Weeks]);
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        ModelState.Clear();
        IsProposed = true;
        Show(Camp.Back(week.Value, Draft.Weeks));
        return Page();
    }

    private static string Field(int row) => $"Input.Rows[{row}]";

    /// <summary>At the field of the row that it was typed into; a field that could not be read was told why already.</summary>
    private void Refuse(BandFault fault, int row)
    {
        var field = $"{Field(row)}.{fault.Field switch { nameof(PlanBand.FirstWeek) => "First", nameof(PlanBand.LastWeek) => "Last", nameof(PlanBand.SetsFactor) => "Sets", nameof(PlanBand.LoadFactor) => "Load", _ => "Name" }}";
        if (ModelState[field] is not { Errors.Count: > 0 }) FieldErrors.Refuse(this, field, fault.Problem);
    }

    private void Show(IEnumerable<PlanBand> bands) => Input.Rows = [.. bands.OrderBy(band => band.FirstWeek).Select(PhaseRow.Of), .. Enumerable.Range(0, Free).Select(_ => new PhaseRow())];

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.TrainingPrograms.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } program || await db.DraftAsync(id, cancel) is not { } draft) return false;
        (Program, Draft) = (program, draft);
        return true;
    }

    /// <summary>What was typed stays; saving once more takes the other's place knowingly.</summary>
    private PageResult Changed()
    {
        HasChanged = true;
        ModelState.Remove("Input.Seen");
        Input.Seen = Draft.Revision;
        return Again(StatusCodes.Status409Conflict);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    public sealed class InputModel
    {
        public List<PhaseRow> Rows { get; set; } = [];

        public int? EventWeek { get; set; }

        /// <summary>The draft's revision as it was opened.</summary>
        public int Seen { get; set; }
    }
}
