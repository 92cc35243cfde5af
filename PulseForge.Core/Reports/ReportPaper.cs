using System.Globalization;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Units;

namespace PulseForge.Core.Reports;

/// <summary>What every part of a report draws with.</summary>
internal sealed record ReportPaper(ProgressReport Report, ReportBrand Brand, Sheets Sheets, Ink Ink, ReportTexts T, CultureInfo Culture) : Paper(Brand, Sheets, Ink, T, Culture)
{
    public string UnitName => Report.Unit is MassUnit.Pound ? "lb" : "kg";

    /// <summary>Kilograms as the reader counts them, for axes and columns.</summary>
    public decimal InUnit(decimal kg) => new Mass(kg, Report.Unit).Amount;

    public string Load(decimal kg) => new Mass(kg, Report.Unit).ToString(null, Culture);

    /// <summary>An estimate or a trend: one decimal says what it is worth.</summary>
    public string Estimate(decimal kg) => new Mass(kg, Report.Unit).ToString("#,0.0", Culture);

    public string Number(decimal kg) => decimal.Round(InUnit(kg), 1, MidpointRounding.AwayFromZero).ToString("#,0.0", Culture);

    public string Signed(decimal kg) => decimal.Round(InUnit(kg), 1, MidpointRounding.AwayFromZero).ToString("+#,0.0;−#,0.0;0.0", Culture);

    public string Percent(decimal share) => T["{0:0} %", share * 100];
}
