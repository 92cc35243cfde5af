using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Components.Photos;

/// <summary>Up to three photos of one day, as client or coach send them.</summary>
public sealed class PhotoInput
{
    [Required(ErrorMessage = "Choose a day.")]
    public string? On { get; set; }

    public PosedFile Front { get; set; } = new();

    public PosedFile Side { get; set; } = new();

    public PosedFile Back { get; set; } = new();

    public PosedFile this[Pose pose] => pose switch { Pose.Front => Front, Pose.Side => Side, Pose.Back => Back };

    public static PhotoInput New(LocalDate today) => new() { On = today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>All of it was more than the page takes; which of the files it was, nobody looked.</summary>
    public static void SayTooLarge(PageModel page) => page.Refuse("Input.Front.File", new Core.Sentence(PhotoTexts.OneTooLarge, Darkroom.MostMegabytes));

    /// <summary>The day that was typed; what can't be taken is said at its field.</summary>
    public LocalDate Day(PageModel page, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(On)) return default;
        var texts = page.HttpContext.Texts();
        if (!LocalDatePattern.Iso.Parse(On.Trim()).TryGetValue(default, out var on)) page.ModelState.AddModelError("Input.On", texts["There is no such date. Write it like {0}.", "2026-11-30"]);
        else if (on > today) page.ModelState.AddModelError("Input.On", texts["This day is still to come."]);
        else if (on < today.PlusYears(-ClientPhotos.YearsBack)) page.ModelState.AddModelError("Input.On", texts["Choose a day of the last {0} years.", ClientPhotos.YearsBack]);
        return on;
    }
}

/// <summary>One photo: a file of the form, or one that was sent part by part before it.</summary>
public sealed class PosedFile
{
    public IFormFile? File { get; set; }

    public Guid? Upload { get; set; }

    public bool IsThere => File is not null || Upload is not null;
}
