using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Pages.Session;

namespace PulseForge.Web.Emails;

/// <summary>One line of a session in a mail, where a whole sheet has no place.</summary>
public static class SheetWords
{
    /// <summary>4 × 6 – 8; or each set's own where they differ.</summary>
    public static string Amounts(this IStringLocalizer t, SheetItem item)
    {
        var sets = item.Target.WorkSets.ToList();
        var amounts = sets.Select(s => t.Amount(s.Amount, s.PerSide)).ToList();
        return amounts.Distinct().Count() == 1 ? t["{0} × {1}", amounts.Count, amounts[0]] : string.Join(", ", amounts);
    }

    /// <summary>65 kg, or from the lightest to the heaviest; null where nothing is loaded or known.</summary>
    public static string? Loads(this IStringLocalizer t, SheetItem item, MassUnit unit)
    {
        var loads = item.Target.WorkSets.Select(s => s.LoadKg).OfType<decimal>().Distinct().Order().Select(kg => new Mass(kg, unit)).ToList();
        var isExtra = item.Target.WorkSets.Any(s => s.Load.Kind == LoadKind.Bodyweight);
        return loads switch
        {
            [] or [{ Kg: 0 }] => null,
            [{ Kg: > 0 } load] when isExtra => t["+{0}", load].Value,
            [var load] => t["{0}", load].Value,
            _ => t["{0} – {1}", loads[0], loads[^1]].Value,
        };
    }
}
