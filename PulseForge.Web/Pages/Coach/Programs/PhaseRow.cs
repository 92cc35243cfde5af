using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core.Programs;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>A phase as it was typed.</summary>
public sealed class PhaseRow
{
    /// <summary>Null for a row that is left out.</summary>
    public PhaseKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? First { get; set; }

    public string? Last { get; set; }

    public string? Sets { get; set; }

    public string? Load { get; set; }

    public bool Repeats { get; set; }

    /// <summary>It was shown with a phase in it: without a purpose it is taken out. In an empty row nothing that was typed is left out in silence.</summary>
    public bool WasShown { get; set; }

    public bool LacksPurpose => Kind is null && !WasShown && !string.IsNullOrWhiteSpace(Name + First + Last + Sets + Load);

    public static PhaseRow Of(PlanBand band) => new()
    {
        Kind = band.Kind, Name = band.Name, First = band.FirstWeek.ToString(CultureInfo.InvariantCulture), Last = band.LastWeek.ToString(CultureInfo.InvariantCulture),
        Sets = FactorText.Print(band.SetsFactor, CultureInfo.CurrentCulture), Load = FactorText.Print(band.LoadFactor, CultureInfo.CurrentCulture), Repeats = band.Repeats, WasShown = true,
    };

    /// <summary>The phase; what can't be read is told at its field. Without a name or factors it has those that are usual for its kind.</summary>
    public PlanBand Read(PageModel page, string field)
    {
        var kind = Kind!.Value;
        var usual = Phasing.UsualFactors(kind);
        var weeks = new NumberRange(1, PlanLimits.Weeks, 0);
        return new PlanBand(
            kind, string.IsNullOrWhiteSpace(Name) ? Phasing.UsualName(kind) : Name.Trim(),
            (int)page.Take($"{field}.First", NumberText.Parse(First, CultureInfo.CurrentCulture, weeks)), (int)page.Take($"{field}.Last", NumberText.Parse(Last, CultureInfo.CurrentCulture, weeks)),
            Factor(page, $"{field}.Sets", Sets, usual.Sets), Factor(page, $"{field}.Load", Load, usual.Load), Repeats);
    }

    private static decimal Factor(PageModel page, string field, string? typed, decimal usual) =>
        string.IsNullOrWhiteSpace(typed) ? usual : page.Take(field, FactorText.Parse(typed, CultureInfo.CurrentCulture));
}
