using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Reports;

/// <summary>Whose report it is: what stands at the head and the foot of each page.</summary>
/// <param name="Logo">As PNG, or null: then the first letter stands in.</param>
/// <param name="Host">Where the business is found.</param>
public sealed record ReportBrand(string Business, HexColour Colour, byte[]? Logo, string? Footer, string Host);

/// <summary>Prints a report as PDF in its reader's language; the texts live in Web.</summary>
public interface IReportRenderer
{
    byte[] Render(ProgressReport report, ReportBrand brand);
}
