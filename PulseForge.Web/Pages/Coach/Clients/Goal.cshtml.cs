using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Automation;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Progress;
using PulseForge.Core.Time;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>The one goal of a client, with its steps. A new one ends the former; about the same thing it goes on from where the former began.</summary>
public sealed class GoalModel(PulseForgeDb db, ClientGoals goals, Planner planner, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public const string Weight = "weight";
    public const string InWords = "words";
    public const string Adherence = "adherence";
    public const string Event = "event";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Goal? Former { get; private set; }

    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    private LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        if (Former is { } goal) Input = GoalForm.Of(goal, Client.Units.Mass());
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel)) return NotFound();
        var typed = new GoalForm(this, t, Client.Units.Mass()).Read(Input, Former?.SetOn is { } began && IsSameSubject() ? began : Today, Today);
        if (typed is null) return Again();
        if (!await goals.SetAsync(await GoalAsync(typed, cancel), cancel)) this.Say(t["Somebody else set a goal at the same moment. Look at it first."], isBad: true);
        else this.Say(t["Goal saved"]);
        return Redirect($"/coach/clients/{id}/progress");
    }

    private async Task<Goal> GoalAsync(TypedGoal typed, CancellationToken cancel)
    {
        var goal = await NewAsync(typed, cancel);
        foreach (var value in typed.Values) goal.AddMilestone(null, value);
        foreach (var words in typed.Words) goal.AddMilestone(words, null);
        planner.PlanGoalEnd(Client, goal);
        return goal;
    }

    private async Task<Goal> NewAsync(TypedGoal typed, CancellationToken cancel)
    {
        var (by, now) = (Db.Actor.UserId, clock.GetCurrentInstant());
        if (Input.About == InWords) return Goal.InWords(Client.Id, typed.Title, typed.SetOn, typed.By, by, now);
        if (Input.About == Event) return Goal.OfEvent(Client.Id, typed.Title, typed.SetOn, typed.By!.Value, by, now);
        if (Input.About == Adherence) return Goal.OfAdherence(Client.Id, typed.Title, (int)typed.Target!.Value, typed.SetOn, typed.By!.Value, by, now);
        var progress = IsSameSubject() ? null : await ClientProgress.OfAsync(Db, Client.Id, ClientProgress.WindowStart(Today), Today, cancel);
        if (Input.About != Weight)
        {
            var exercise = Guid.Parse(Input.About!);
            return Goal.OfLift(Client.Id, exercise, typed.Title, progress is null ? Former!.Start : Rounded(progress.Lifts.FirstOrDefault(l => l.ExerciseId == exercise)?.Last.OneRepMaxKg), typed.Target!.Value, typed.SetOn, typed.By, by, now);
        }
        var metric = await Db.MetricDefinitions.SingleOrDefaultAsync(m => m.Kind == MetricKind.BodyWeight, cancel) ?? Db.Add(MetricDefinition.BodyWeight(now)).Entity;
        return Goal.OfMetric(Client.Id, metric, typed.Title, progress is null ? Former!.Start : Rounded(progress.WeightKg), typed.Target!.Value, typed.SetOn, typed.By, by, now);
    }

    private bool IsSameSubject() => Former is { } goal && GoalForm.SubjectOf(goal) == Input.About;

    private static decimal? Rounded(decimal? kg) => kg is { } value ? decimal.Round(value, 3) : null;

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        Former = await Db.Goals.AsNoTracking().Include(g => g.Milestones).SingleOrDefaultAsync(g => g.ClientId == id && g.EndedAt == null, cancel);
        var lifts = await Db.Exercises.Where(e => e.Tracking == TrackingType.WeightReps).OrderBy(e => e.Name).Select(e => new { e.Id, e.Name }).ToListAsync(cancel);
        Subjects = [new(t["Body weight"], Weight), .. lifts.Select(l => new SelectListItem(l.Name, l.Id.ToString())), new(t["Sessions kept to"], Adherence), new(t["A day: fight, meet, race"], Event), new(t["In words"], InWords)];
        return true;
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say what the goal is."), StringLength(Goal.LongestTitle, ErrorMessage = "At most 120 characters.")]
        public string? Title { get; set; }

        public string? About { get; set; } = Weight;

        public string? Target { get; set; }

        public string? Percent { get; set; } = "90";

        public string? By { get; set; }

        [StringLength(1200, ErrorMessage = "At most 1,200 characters.")]
        public string? Milestones { get; set; }
    }
}
