using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components.Measuring;

/// <summary>The day of what is measured; the page has it as its Input.</summary>
public sealed class DayInput
{
    private const int YearsBack = 20;

    [Required(ErrorMessage = "Choose a day.")]
    public string? On { get; set; }

    public static DayInput Of(LocalDate on) => new() { On = on.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>What was typed into a field of the form by its name.</summary>
    public static Func<string, string?> Typed(HttpRequest request) => field => request.HasFormContentType ? request.Form[field].FirstOrDefault() : null;

    /// <summary>Null when it can't be taken; its field says why.</summary>
    public LocalDate? Read(PageModel page, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(On)) return null;
        if (!LocalDatePattern.Iso.Parse(On.Trim()).TryGetValue(default, out var on)) return Refuse(page, page.HttpContext.Texts()["There is no such date. Write it like {0}.", "2026-11-30"]);
        if (on > today) return Refuse(page, page.HttpContext.Texts()["This day is still to come."]);
        return on < today.PlusYears(-YearsBack) ? Refuse(page, page.HttpContext.Texts()["Choose a day of the last {0} years.", YearsBack]) : on;
    }

    private static LocalDate? Refuse(PageModel page, string why)
    {
        page.ModelState.AddModelError("Input.On", why);
        return null;
    }
}
