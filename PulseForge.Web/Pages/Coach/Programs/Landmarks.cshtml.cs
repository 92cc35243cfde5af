using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>How many work sets a week the coaches of a business want for each muscle; the builder shows a week's sets against them.</summary>
public sealed class LandmarksModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : PageModel
{
    private static readonly NumberRange Range = new(0, MuscleRange.Highest, 0);

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var known = await MuscleLandmarks.OfAsync(db, cancel);
        Rows = [.. Vocabulary.Muscles.Select(muscle => Row.Of(known.GetValueOrDefault(muscle) ?? new MuscleRange(muscle)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // The muscles are ours; what was typed is found by them, in whatever order it came.
        var typed = Rows.Where(row => row.Muscle is not null).DistinctBy(row => row.Muscle).ToDictionary(row => row.Muscle!);
        ModelState.Clear();
        Rows = [.. Vocabulary.Muscles.Select(muscle => typed.GetValueOrDefault(muscle) ?? new Row { Muscle = muscle })];
        var ranges = Rows.Index().Select(row => Read(row.Item, $"Rows[{row.Index}]")).ToList();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var landmarks = await db.MuscleLandmarks.OrderBy(l => l.Id).FirstOrDefaultAsync(cancel) ?? db.Add(new MuscleLandmarks()).Entity;
        landmarks.Set(ranges);
        if (await db.TrySaveAsync(cancel)) this.Say(t["Landmarks saved"]);
        else this.Say(t["Somebody else saved these settings at the same moment. Look at them again."], isBad: true);
        return RedirectToPage();
    }

    private MuscleRange Read(Row row, string field)
    {
        var (least, most) = (Number(row.Least, $"{field}.Least"), Number(row.Most, $"{field}.Most"));
        if (most < least) ModelState.AddModelError($"{field}.Most", t["Not below the least."]);
        return new MuscleRange(row.Muscle!, least, most);
    }

    private int? Number(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : (int)this.Take(field, NumberText.Parse(text, CultureInfo.CurrentCulture, Range));

    public sealed class Row
    {
        public string? Muscle { get; set; }

        public string? Least { get; set; }

        public string? Most { get; set; }

        public static Row Of(MuscleRange range) => new() { Muscle = range.Muscle, Least = range.Least?.ToString(CultureInfo.CurrentCulture), Most = range.Most?.ToString(CultureInfo.CurrentCulture) };
    }
}
