using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training.Formulas;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings;

/// <summary>The business itself: its name, where its days begin, what it lifts in, and who sees whom.</summary>
public sealed class IndexModel(PulseForgeDb db, TenantAccessor tenant, TenantDirectory directory, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TenantInfo Business => tenant.Required;

    public Choice[] Moves =>
    [
        new(nameof(ClientMoves.Never), t["Not at all"], t["They ask you."]),
        new(nameof(ClientMoves.SameWeek), t["Within the same week"], t["Monday to Sunday."]),
        new(nameof(ClientMoves.SevenDays), t["Up to seven days"], t["Earlier or later than the day that you gave."]),
    ];

    public Choice[] Swaps =>
    [
        new(nameof(ClientSwaps.Never), t["Not at all"], t["They ask you."]),
        new(nameof(ClientSwaps.Listed), t["By a listed alternative"], t["What you listed for the exercise."]),
        new(nameof(ClientSwaps.SamePattern), t["By the same movement"], t["Anything of the library that moves the same way."]),
    ];

    /// <summary>With what 100 kg for five repetitions come to, so that a coach sees how far they lie apart.</summary>
    public Choice[] Formulas => [.. Enum.GetValues<OneRepMaxFormula>().Select(f => new Choice(f.ToString(), f.ToString(), t["5 × 100 kg: {0} kg", OneRepMax.Estimate(100, 5, f)!.Value.Kg.ToString("0.0", CultureInfo.CurrentCulture)]))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var may = await db.Tenants.Where(b => b.Id == Business.Id).Select(b => new { b.ClientMoves, b.ClientSwaps }).SingleAsync(cancel);
        Input = new InputModel
        {
            Name = Business.Name, TimeZone = Business.TimeZone, Units = Business.Units, CoachesSeeAllClients = Business.CoachesSeeAllClients,
            OneRepMaxFormula = Business.OneRepMaxFormula, ClientMoves = may.ClientMoves, ClientSwaps = may.ClientSwaps,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (TimeZones.Find(Input.TimeZone) is null) this.Refuse("Input.TimeZone", new Sentence("Choose a time zone from the list, for instance Europe/Madrid."));
        if (!ModelState.IsValid) return Page();
        var business = await db.Tenants.SingleAsync(b => b.Id == Business.Id, cancel);
        business.Rename(Input.Name);
        business.Work(Input.TimeZone!, Input.Units, Input.CoachesSeeAllClients);
        business.LetClientsMove(Input.ClientMoves);
        business.LetClientsSwap(Input.ClientSwaps);
        business.EstimateBy(Input.OneRepMaxFormula);
        db.Record("business.settings_changed", business, nameof(business.Name), nameof(business.TimeZone), nameof(business.Units), nameof(business.CoachesSeeAllClients), nameof(business.ClientMoves), nameof(business.ClientSwaps), nameof(business.OneRepMaxFormula));
        await db.SaveChangesAsync(cancel);
        directory.Forget(Business);
        this.Say(t["Saved."]);
        return RedirectToPage();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write your business's name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string Name { get; set; } = "";

        public string? TimeZone { get; set; }

        public UnitSystem Units { get; set; }

        public bool CoachesSeeAllClients { get; set; }

        public ClientMoves ClientMoves { get; set; } = ClientMoves.SameWeek;

        public ClientSwaps ClientSwaps { get; set; } = ClientSwaps.Listed;

        public OneRepMaxFormula OneRepMaxFormula { get; set; }
    }
}
