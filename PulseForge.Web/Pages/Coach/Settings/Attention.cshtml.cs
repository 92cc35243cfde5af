using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core;
using PulseForge.Core.Attention;
using PulseForge.Core.Data;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings;

/// <summary>When clients are reminded of what they missed, and from where on they need attention.</summary>
public sealed class AttentionModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    private static readonly NumberRange Effort = new(0.5m, 4, 1);
    private static readonly NumberRange Monotonies = new(1, 5, 1);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Input = InputModel.Of(await AttentionSettings.OfAsync(db, cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (from, until) = (Time(Input.QuietFrom, "Input.QuietFrom"), Time(Input.QuietUntil, "Input.QuietUntil"));
        if (from is not null && from == until) this.Refuse("Input.QuietUntil", new Sentence("Quiet hours need two different times."));
        var effort = this.Take("Input.EffortRise", NumberText.Parse(Input.EffortRise, CultureInfo.CurrentCulture, Effort));
        var monotony = this.Take("Input.Monotony", NumberText.Parse(Input.Monotony, CultureInfo.CurrentCulture, Monotonies));
        if (!ModelState.IsValid) return Again();
        var settings = await db.AttentionSettings.OrderBy(s => s.Id).FirstOrDefaultAsync(cancel) ?? db.Add(new AttentionSettings()).Entity;
        settings.Remind(Input.Reminds, Input.AfterHours, from!.Value, until!.Value);
        settings.Watch(Input.SilentDays, Input.AdherenceDrop, Input.LoadChange, monotony, effort, Input.StalledDays);
        if (await db.TrySaveAsync(cancel)) this.Say(t["Saved. It counts from now on."]);
        else this.Say(t["Somebody else saved these settings at the same moment. Look at them again."], isBad: true);
        return RedirectToPage();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private LocalTime? Time(string? text, string field)
    {
        if (LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse((text ?? "").Trim()).TryGetValue(default, out var time)) return time;
        this.Refuse(field, new Sentence("Write a time like {0}.", "21:00"));
        return null;
    }

    public sealed class InputModel
    {
        public bool Reminds { get; set; }

        [Range(1, AttentionSettings.MostHours, ErrorMessage = "Choose {1} to {2}.")]
        public int AfterHours { get; set; }

        public string? QuietFrom { get; set; }

        public string? QuietUntil { get; set; }

        [Range(3, 60, ErrorMessage = "Choose {1} to {2}.")]
        public int SilentDays { get; set; }

        [Range(5, 80, ErrorMessage = "Choose {1} to {2}.")]
        public int AdherenceDrop { get; set; }

        [Range(20, 300, ErrorMessage = "Choose {1} to {2}.")]
        public int LoadChange { get; set; }

        [Range(21, 84, ErrorMessage = "Choose {1} to {2}.")]
        public int StalledDays { get; set; }

        public string? EffortRise { get; set; }

        public string? Monotony { get; set; }

        public static InputModel Of(AttentionSettings s) => new()
        {
            Reminds = s.RemindsOfMissedSessions, AfterHours = s.RemindAfterHours, QuietFrom = Written(s.QuietFrom), QuietUntil = Written(s.QuietUntil),
            SilentDays = s.SilentDays, AdherenceDrop = s.AdherenceDrop, LoadChange = s.LoadChange, StalledDays = s.StalledDays,
            EffortRise = s.EffortRise.ToString("0.#", CultureInfo.CurrentCulture), Monotony = s.Monotony.ToString("0.#", CultureInfo.CurrentCulture),
        };

        private static string Written(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
