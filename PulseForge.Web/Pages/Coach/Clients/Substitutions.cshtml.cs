using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>What takes the place of exercises in a client's plan while their limitations last: proposed, approved, changed.</summary>
public sealed class SubstitutionsModel(PulseForgeDb db, Substitutes substitutes, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SubstituteQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (Questions.FirstOrDefault(q => q.Original.Id == Input.Exercise) is not { } question) return Over();
        if (await substitutes.DecideAsync(question, Input.Choice, cancel) is { } problem) ModelState.AddModelError(SubstituteWords.FieldOf(question), t.Say(problem));
        if (!ModelState.IsValid) return Again();
        if (!await Db.TrySaveAsync(cancel)) return Redirect($"/coach/clients/{id}/substitutions");
        this.Say(Input.Choice == SubstituteQuestion.Keep ? t["{0} stays", question.Original.Name] : t["{0} takes the place of {1}", question.Choices.Single(c => c.Exercise.Key == Input.Choice).Exercise.Name, question.Original.Name]);
        return Redirect($"/coach/clients/{id}/limitations");
    }

    /// <summary>The limitation ended, or the exercise left the plan, while the page was open.</summary>
    private RedirectResult Over()
    {
        this.Say(t["No limitation asks for a substitute there any more."], isBad: true);
        return Redirect($"/coach/clients/{Client.Id}/limitations");
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        Questions = await substitutes.OfPlanAsync(Client, LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone)), cancel);
        return true;
    }

    public sealed class InputModel
    {
        public Guid Exercise { get; set; }

        public string? Choice { get; set; }
    }
}
