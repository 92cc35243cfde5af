using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.Settings.Measurements;

/// <summary>A measurement of the business's own as it is typed; the page has it as its Input.</summary>
public sealed class OwnInput
{
    private static readonly NumberRange Ends = MetricEntry.Values;

    [Required(ErrorMessage = "Say what is measured."), StringLength(MetricDefinition.LongestName, ErrorMessage = "Use at most {1} characters.")]
    public string? Name { get; set; }

    [StringLength(MetricDefinition.LongestUnit, ErrorMessage = "Use at most {1} characters.")]
    public string? Unit { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public bool IsAsked { get; set; } = true;

    public static OwnInput Of(MetricDefinition metric) => new()
    {
        Name = metric.Name, Unit = metric.Unit, IsAsked = metric.IsAsked,
        Min = metric.Min?.ToString("0.###", CultureInfo.CurrentCulture), Max = metric.Max?.ToString("0.###", CultureInfo.CurrentCulture),
    };

    /// <summary>The range; what can't be taken is said at its field.</summary>
    public (decimal? Min, decimal? Max) Read(PageModel page)
    {
        var (min, max) = (End(page, "Input.Min", Min), End(page, "Input.Max", Max));
        if (min >= max) page.Refuse("Input.Max", new Sentence("The largest value is above the smallest."));
        return (min, max);
    }

    private static decimal? End(PageModel page, string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : page.Take(field, NumberText.Parse(text, CultureInfo.CurrentCulture, Ends));
}
