using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Pages.Session;
using PulseForge.Web.TagHelpers;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Portal.Train;

/// <summary>What has no sets: sparring, a run. Minutes and how hard it was are its load.</summary>
public sealed class ActivityModel(PulseForgeDb db, FreeSessions free, IClock clock, IStringLocalizer<PortalTexts> t, IStringLocalizer<SharedTexts> texts) : TrainPage(db, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Choice[] Kinds => [.. new[] { t["Sparring"], t["Skill session"], t["Running"], t["Cycling"], t["Swimming"], t["A class"] }.Select(kind => new Choice(kind.Value, kind.Value))];

    public async Task<IActionResult> OnGetAsync(string? on, CancellationToken cancel)
    {
        if (await FindAsync(on, cancel) is null) return NotFound();
        Input.On = Iso;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(Input.On, cancel) is not { } isDay) return NotFound();
        if (!isDay) ModelState.AddModelError("Input.On", t["Choose today or one of the last {0} days.", FreeSessions.DaysBack]);
        var name = Input.Name?.Trim() is { Length: > 0 } own ? own : Kinds.FirstOrDefault(k => k.Value == Input.Kind)?.Value;
        if (name is null) ModelState.AddModelError("Input.Name", t["Say what it was."]);
        var rating = new FinishInput { Rpe = Input.Rpe, Minutes = Input.Minutes, Note = Input.Note }.Read(ModelState, texts);
        if (!ModelState.IsValid) return Page();
        if (await free.WriteDownAsync(Client.Id, On, name!, rating!.Rpe, rating.Minutes!.Value, rating.Note, cancel) is null)
        {
            ModelState.AddModelError("Input.On", t["This day is full: go on with a session that is there."]);
            return Page();
        }
        this.Say(t["{0} logged", name!]);
        return Redirect($"/portal/calendar?on={Iso}");
    }

    public sealed class InputModel
    {
        public string? Kind { get; set; }

        [StringLength(60, ErrorMessage = "Use at most 60 characters."), RegularExpression(@"[^\p{C}]*", ErrorMessage = "Use letters, digits and signs.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Choose the day.")]
        public string? On { get; set; }

        [Required(ErrorMessage = "Say how many minutes.")]
        public string? Minutes { get; set; }

        public string? Rpe { get; set; }

        public string? Note { get; set; }
    }
}
