using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Units;

/// <summary>What a person's or a business's choice of units means for loads and lengths.</summary>
public static class UnitChoice
{
    public static MassUnit Mass(this UnitSystem units) => units switch
    {
        UnitSystem.Kilograms => MassUnit.Kilogram,
        UnitSystem.Pounds => MassUnit.Pound,
    };

    public static LengthUnit Length(this UnitSystem units) => units switch
    {
        UnitSystem.Kilograms => LengthUnit.Centimetre,
        UnitSystem.Pounds => LengthUnit.Inch,
    };
}
