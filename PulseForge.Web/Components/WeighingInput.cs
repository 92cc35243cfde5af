using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Clients;
using PulseForge.Core.Progress;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components;

/// <summary>A weighing as it is typed, by the client or the coach; the page has it as its Input.</summary>
public sealed class WeighingInput
{
    private const int YearsBack = 20;

    [Required(ErrorMessage = "Enter a number.")]
    public string? Weight { get; set; }

    [Required(ErrorMessage = "Choose a day.")]
    public string? On { get; set; }

    /// <summary>The box that says that an unusual weight is right, with the text that it says yes to.</summary>
    public string? Sure { get; set; }

    /// <summary>The weight is asked back.</summary>
    [BindNever]
    public bool IsDoubted { get; private set; }

    public static WeighingInput New(LocalDate today) => new() { On = Iso(today) };

    public static WeighingInput Of(MetricEntry entry, MassUnit unit) =>
        new() { Weight = decimal.Round(new Mass(entry.Value, unit).Amount, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.CurrentCulture), On = Iso(entry.On) };

    /// <summary>What was typed in kilograms, to the gram; what can't be taken, or is asked back first, is said at its field.</summary>
    /// <param name="without">A weighing that is being corrected.</param>
    public async Task<(decimal Kg, LocalDate On)> ReadAsync(PageModel page, Measurements measurements, Client client, LocalDate today, CancellationToken cancel, Guid? without = null)
    {
        var (kg, on) = Read(page, client.Units.Mass(), today);
        if (!page.ModelState.IsValid || Sure == Weight) return (kg, on);
        var metric = MetricDefinition.BodyWeight(default);
        var doubts = await measurements.DoubtsAsync(client.Id, on, [new NewValue(metric, kg)], client.Units, without, cancel);
        if (!doubts.TryGetValue(metric.Key, out var doubt)) return (kg, on);
        IsDoubted = true;
        page.Refuse("Input.Weight", doubt);
        return (kg, on);
    }

    private (decimal Kg, LocalDate On) Read(PageModel page, MassUnit unit, LocalDate today)
    {
        var weight = string.IsNullOrWhiteSpace(Weight) ? default : page.Take("Input.Weight", Mass.Parse(Weight, unit, CultureInfo.CurrentCulture, StandardMetrics.All[0].Limits.Possible));
        return (decimal.Round(weight.Kg, 3), Day(page, today));
    }

    private LocalDate Day(PageModel page, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(On)) return default;
        if (!LocalDatePattern.Iso.Parse(On.Trim()).TryGetValue(default, out var on)) Refuse(page, page.HttpContext.Texts()["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (on > today) Refuse(page, page.HttpContext.Texts()["This day is still to come."]);
        else if (on < today.PlusYears(-YearsBack)) Refuse(page, page.HttpContext.Texts()["Choose a day of the last {0} years.", YearsBack]);
        return on;
    }

    private static void Refuse(PageModel page, string why) => page.ModelState.AddModelError("Input.On", why);

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
