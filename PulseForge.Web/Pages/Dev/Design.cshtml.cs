using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Components.Charts;
using PulseForge.Web.TagHelpers;

namespace PulseForge.Web.Pages.Dev;

/// <summary>All components with typical, empty and too much data: to be looked at, and to be checked for accessibility. ?theme=dark forces a theme.</summary>
public sealed class DesignModel(IWebHostEnvironment environment) : PageModel
{
    private static readonly LocalDate Start = new(2026, 8, 24);
    private static readonly decimal[] Weights = [73.4m, 73.1m, 73.6m, 72.9m, 73.2m, 72.6m, 72.9m, 72.4m, 72.8m, 72.2m, 72.5m, 71.9m, 72.3m, 71.8m, 72.1m, 71.6m];

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary>?frame=portal, auth, public or console puts the page into another layout.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Frame { get; set; }

    public string LayoutName => Frame switch { "portal" => "_Portal", "auth" => "_Auth", "public" => "_Public", "console" => "_Console", _ => "_Coach" };

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What nobody's screen was drawn for: long, right to left, markup.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        "Sofia Marchetti",
        "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la Rosa y Montenegro IV",
        "عبد الرحمن بن عبد العزيز",
        "Nguyễn Thị Thanh Hương",
        "<b>Zoë</b> & \"O'Neil\"",
    ];

    public IReadOnlyList<HexColour> Brands { get; } = [HexColour.Parse("#1f4fd8"), HexColour.Parse("#e8590c"), HexColour.Parse("#a3e635"), HexColour.Parse("#18181b")];

    public IReadOnlyList<SelectListItem> Zones { get; } = [new("Madrid", "Europe/Madrid"), new("Lisbon", "Europe/Lisbon"), new("Kathmandu, five hours and three quarters ahead of Greenwich", "Asia/Kathmandu")];

    public IReadOnlyList<Choice> Units { get; } = [new("kg", "Kilograms", "Plates of 1.25 kg and up"), new("lb", "Pounds", "Plates of 2.5 lb and up")];

    public IReadOnlyList<Choice> Days { get; } = [new("Mon", "Mo"), new("Tue", "Tu"), new("Wed", "We"), new("Thu", "Th"), new("Fri", "Fr"), new("Sat", "Sa"), new("Sun", "Su")];

    public LineChart Weight { get; } = new("weight", "Body weight, eight weeks: from 73.4 to 71.9 kg", "Weight",
    [
        new(ChartLineKind.Main, [.. Weights.Select((weight, index) => Point(index * 4, 73.5m - index * 0.1m))]),
        new(ChartLineKind.Raw, [.. Weights.Select((weight, index) => Point(index * 4, weight))]),
    ])
    {
        Goal = new(71, "Class limit 71"),
        Bands = [new(Start, Start.PlusDays(24), "Base", ChartBandKind.Quiet), new(Start.PlusDays(24), Start.PlusDays(44), "Accumulation"), new(Start.PlusDays(44), Start.PlusDays(60), "Deload", ChartBandKind.Deload)],
    };

    public LineChart Squat { get; } = new("squat", "Back Squat, estimated one-rep maximum, five months: from 131 to 147.7 kg, a record in November", "e1RM",
        [new(ChartLineKind.Main, [.. Enumerable.Range(0, 22).Select(week => Point(week * 7, 131 + week * 0.75m + week % 3, week == 21))])]) { Goal = new(150, "Goal 150 kg"), Height = 230 };

    public LineChart OnePoint { get; } = new("one", "One weighing", "Weight", [new(ChartLineKind.Main, [Point(0, 72)])]) { Height = 120 };

    public Tabbar FullBar { get; } = new("Coach", [.. Enumerable.Range(1, 8).Select(n => new NavItem("/Dev/Design", "users", $"Entry {n}", OnPhone: n is 1 or 2 or 4 or 5))]);

    public void OnGet() { }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();
        this.Say("Saved", undoUrl: "/dev/design");
        return RedirectToPage();
    }

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    private static ChartPoint Point(int day, decimal value, bool isRecord = false) => new(Start.PlusDays(day), value, $"{value:0.0} kg", isRecord);

    public sealed class InputModel
    {
        [StringLength(80)]
        public string Name { get; set; } = "";

        [EmailAddress]
        public string? Email { get; set; }

        [StringLength(128, MinimumLength = 8), DataType(DataType.Password)]
        public string Password { get; set; } = "";

        public string Address { get; set; } = "";

        public string? Weight { get; set; }

        [Range(1, 52)]
        public int Weeks { get; set; } = 4;

        public LocalDate? BirthDate { get; set; }

        public string? Note { get; set; }

        public string Zone { get; set; } = "Europe/Madrid";

        public string Unit { get; set; } = "kg";

        public string[] Days { get; set; } = ["Mon", "Wed", "Fri"];

        public bool Agrees { get; set; }
    }
}
