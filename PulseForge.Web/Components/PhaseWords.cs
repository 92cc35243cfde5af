using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;

namespace PulseForge.Web.Components;

/// <summary>What a phase is for, in words.</summary>
public static class PhaseWords
{
    public static string Phase(this IStringLocalizer t, PhaseKind kind) => kind switch
    {
        PhaseKind.Accumulation => t["Accumulation"],
        PhaseKind.Intensification => t["Intensification"],
        PhaseKind.Peak => t["Peak"],
        PhaseKind.Deload => t["Deload"],
        PhaseKind.Taper => t["Taper"],
        PhaseKind.Transition => t["Transition"],
        PhaseKind.General => t["General preparation"],
        PhaseKind.Specific => t["Specific preparation"],
        PhaseKind.Competition => t["Competition"],
        _ => kind.ToString(),
    };
}
