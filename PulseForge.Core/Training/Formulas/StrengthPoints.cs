using PulseForge.Core.Clients;

namespace PulseForge.Core.Training.Formulas;

/// <summary>Which of the four tables of the IPF GL formula.</summary>
public enum LiftingEvent { ClassicTotal, ClassicBench, EquippedTotal, EquippedBench }

/// <summary>
/// Points that compare lifters of different body weight, from kilograms. Coefficients as OpenPowerlifting publishes and computes them.
/// Body weights outside of a formula's range count as its nearest end (DOTS, Wilks-2); no result has no points.
/// </summary>
public static class StrengthPoints
{
    private const decimal LightestGoodLiftKg = 35;

    private static readonly double[] DotsMen = [-307.75076, 24.0900756, -0.1918759221, 0.0007391293, -0.0000010930];
    private static readonly double[] DotsWomen = [-57.96288, 13.6175032, -0.1126655495, 0.0005158568, -0.0000010706];
    private static readonly double[] WilksMen = [47.4617885411949, 8.47206137941125, 0.073694103462609, -0.00139583381094385, 7.07665973070743e-6, -1.20804336482315e-8];
    private static readonly double[] WilksWomen = [-125.425539779509, 13.7121941940668, -0.0330725063103405, -0.0010504000506583, 9.38773881462799e-6, -2.3334613884954e-8];

    /// <summary>DOTS (Konertz, BVDK 2019): 500 ÷ a polynomial of body weight; 40–210 kg for men, 40–150 kg for women.</summary>
    public static double? Dots(Sex sex, decimal bodyKg, decimal totalKg) => sex switch
    {
        Sex.Male => Points(500, DotsMen, bodyKg, 40, 210, totalKg),
        Sex.Female => Points(500, DotsWomen, bodyKg, 40, 150, totalKg),
    };

    /// <summary>Wilks-2 (2020): 600 ÷ a polynomial of body weight; 40–200.95 kg for men, 40–150.95 kg for women.</summary>
    public static double? WilksTwo(Sex sex, decimal bodyKg, decimal totalKg) => sex switch
    {
        Sex.Male => Points(600, WilksMen, bodyKg, 40, 200.95m, totalKg),
        Sex.Female => Points(600, WilksWomen, bodyKg, 40, 150.95m, totalKg),
    };

    /// <summary>IPF GL (2020): total·100 ÷ (A − B·e^(−C·body weight)); from 35 kg of body weight on.</summary>
    public static double? GoodLift(Sex sex, LiftingEvent lifted, decimal bodyKg, decimal resultKg)
    {
        if (bodyKg < LightestGoodLiftKg || resultKg <= 0) return null;
        var (a, b, c) = Table(sex, lifted);
        return (double)resultKg * 100 / (a - b * Math.Exp(-c * (double)bodyKg));
    }

    private static double? Points(double scale, double[] polynomial, decimal bodyKg, decimal lightest, decimal heaviest, decimal totalKg)
    {
        if (bodyKg <= 0 || totalKg <= 0) return null;
        var body = (double)Math.Clamp(bodyKg, lightest, heaviest);
        return (double)totalKg * scale / polynomial.Reverse().Aggregate((sum, factor) => sum * body + factor);
    }

    private static (double A, double B, double C) Table(Sex sex, LiftingEvent lifted) => (sex, lifted) switch
    {
        (Sex.Male, LiftingEvent.ClassicTotal) => (1199.72839, 1025.18162, 0.00921),
        (Sex.Male, LiftingEvent.ClassicBench) => (320.98041, 281.40258, 0.01008),
        (Sex.Male, LiftingEvent.EquippedTotal) => (1236.25115, 1449.21864, 0.01644),
        (Sex.Male, LiftingEvent.EquippedBench) => (381.22073, 733.79378, 0.02398),
        (Sex.Female, LiftingEvent.ClassicTotal) => (610.32796, 1045.59282, 0.03048),
        (Sex.Female, LiftingEvent.ClassicBench) => (142.40398, 442.52671, 0.04724),
        (Sex.Female, LiftingEvent.EquippedTotal) => (758.63878, 949.31382, 0.02435),
        (Sex.Female, LiftingEvent.EquippedBench) => (221.82209, 357.00377, 0.02937),
    };
}
