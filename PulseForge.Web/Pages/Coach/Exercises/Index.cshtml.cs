using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Exercises;
using PulseForge.Core.Seeding;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>The exercises that a coach can prescribe: the catalogue and the business's own, found as one types.</summary>
public sealed class IndexModel(ExerciseLibrary library) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public ExerciseShow Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "pattern")]
    public string? Pattern { get; set; }

    [BindProperty(SupportsGet = true, Name = "muscle")]
    public string? Muscle { get; set; }

    [BindProperty(SupportsGet = true, Name = "equipment")]
    public string? Equipment { get; set; }

    [BindProperty(SupportsGet = true, Name = "sides")]
    public Laterality? Sides { get; set; }

    [BindProperty(SupportsGet = true, Name = "measure")]
    public TrackingType? Measure { get; set; }

    [BindProperty(SupportsGet = true, Name = "level")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public ExerciseOrder Order { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public Paging Paging { get; private set; } = new(null, 0);

    public IReadOnlyList<FoundExercise> Rows { get; private set; } = [];

    /// <summary>How many of those that were found each view has.</summary>
    public IReadOnlyDictionary<ExerciseShow, int> Counts { get; private set; } = new Dictionary<ExerciseShow, int>();

    public ExerciseQuery Query => new(Search, Pattern, Muscle, Equipment, Order) { Laterality = Sides, Tracking = Measure, Level = Level };

    /// <summary>A name of the catalogue that is much like what was typed, for a search that found nothing.</summary>
    public string? Nearest => string.IsNullOrWhiteSpace(Search) ? null : Catalogue.Shipped.Names.Nearest(Search);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return RedirectToPage(new { q = Search });
        var found = Query.Apply(await library.AllAsync(cancel));
        Counts = Enum.GetValues<ExerciseShow>().ToDictionary(show => show, show => found.Count(f => ExerciseQuery.IsShown(f.Exercise, show)));
        Paging = new Paging(Number, Counts[Show]);
        Rows = [.. found.Where(f => ExerciseQuery.IsShown(f.Exercise, Show)).Skip(Paging.Skip).Take(Paging.Size)];
        Response.Headers.Vary = "HX-Request";
        return Request.IsHtmx() ? Partial("_List", this) : Page();
    }

    /// <summary>The same search in another view.</summary>
    public string Link(ExerciseShow show) => $"/coach/exercises{QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Search, ["show"] = $"{show}", ["pattern"] = Pattern, ["muscle"] = Muscle, ["equipment"] = Equipment,
        ["sides"] = Sides?.ToString(), ["measure"] = Measure?.ToString(), ["level"] = Level, ["sort"] = $"{Order}",
    })}";
}
