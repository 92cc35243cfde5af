using PulseForge.Core.Units;

namespace PulseForge.Web.Pages.Session;

/// <summary>How a plate is drawn: in the colours that every lifter knows.</summary>
public static class Plate
{
    public static (string Class, int Width, int Height) Of(decimal weight, MassUnit unit) => new Mass(Mass.Of(weight, unit).Kg).Kg switch
    {
        >= 22 => ("p25", 18, 54),
        >= 18 => ("p20", 16, 54),
        >= 13 => ("p15", 15, 48),
        >= 9 => ("p10", 14, 40),
        >= 4 => ("p5", 13, 28),
        >= 2 => ("p2", 12, 22),
        _ => ("p1", 11, 18),
    };
}
