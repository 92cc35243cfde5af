using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Analytics;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>A client's training maxes through time. A later one takes an earlier one's place; none is changed.</summary>
public sealed class MaxesModel(PulseForgeDb db, ReadingLog readings, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    private static readonly NumberRange MaxKg = new(0.5m, 1000, 3);

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<MaxRow> Rows { get; private set; } = [];

    public IReadOnlyList<Option> Exercises { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken cancel)
    {
        if (!await ShowAsync(id, p, cancel)) return NotFound();
        Input.From = Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        await readings.NoteAsync("client.read", id, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, null, cancel)) return NotFound();
        var (kg, from) = (Value(), From());
        if (Input.Exercise is { } exercise && Exercises.All(e => e.Id != exercise)) ModelState.AddModelError("Input.Exercise", t["Choose one of the exercises."]);
        if (!ModelState.IsValid) return Again();
        Db.Add(new TrainingMax(id, Input.Exercise!.Value, kg, from, TrainingMaxSource.Entered, Db.Actor.UserId, clock.GetCurrentInstant()));
        await Db.SaveChangesAsync(cancel);
        this.Say(t["Training max added. Targets from {0:d MMM} on follow it.", from]);
        return RedirectToPage(new { id });
    }

    private LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));

    private decimal Value()
    {
        if (string.IsNullOrWhiteSpace(Input.Value)) return 0;
        var parsed = Mass.Parse(Input.Value, Client.Units.Mass(), CultureInfo.CurrentCulture, MaxKg);
        if (parsed.Error is { } error) ModelState.AddModelError("Input.Value", t.Say(error));
        return decimal.Round(parsed.Value?.Kg ?? 0, 3);
    }

    private LocalDate From()
    {
        if (string.IsNullOrWhiteSpace(Input.From)) return default;
        if (!LocalDatePattern.Iso.Parse(Input.From.Trim()).TryGetValue(default, out var from)) ModelState.AddModelError("Input.From", t["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (from > Today.PlusYears(1) || from < Today.PlusYears(-10)) ModelState.AddModelError("Input.From", t["Choose a day of the last ten years or the next."]);
        return from;
    }

    private async Task<bool> ShowAsync(Guid id, int? p, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        var maxes = Db.TrainingMaxes.AsNoTracking().Where(m => m.ClientId == id);
        Paging = new Paging(p, await maxes.CountAsync(cancel));
        Rows = await maxes.Join(Db.Exercises.IgnoreQueryFilters(new[] { PulseForgeDb.SoftDeleteFilter }), m => m.ExerciseId, e => e.Id, (m, e) => new { m, e.Name })
            .OrderByDescending(x => x.m.From).ThenByDescending(x => x.m.CreatedAt).Skip(Paging.Skip).Take(Paging.Size)
            .Select(x => new MaxRow(x.m.ExerciseId, x.Name, x.m.ValueKg, x.m.From, x.m.Source)).ToListAsync(cancel);
        Exercises = await Db.Exercises.Where(e => e.Tracking == Core.Exercises.TrackingType.WeightReps || e.Tracking == Core.Exercises.TrackingType.WeightedReps)
            .OrderBy(e => e.Name).Select(e => new Option(e.Id, e.Name)).ToListAsync(cancel);
        return true;
    }

    public sealed record Option(Guid Id, string Name);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Choose an exercise.")]
        public Guid? Exercise { get; set; }

        [Required(ErrorMessage = "Enter a number.")]
        public string? Value { get; set; }

        [Required(ErrorMessage = "Choose a day.")]
        public string? From { get; set; }
    }
}
