using System.Globalization;
using NodaTime;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Tenancy;
using SkiaSharp;

namespace PulseForge.Core.Reports;

/// <summary>
/// A progress report as PDF: two or three A4 pages in the business's colours, charts as vectors, fonts as small as its words allow. Parts flow from page
/// to page; names of any length are cut where their column ends.
/// </summary>
public static class ProgressReportDocument
{
    public static byte[] Print(ProgressReport report, ReportBrand brand, ReportTexts t, CultureInfo culture, Instant printedAt)
    {
        using var sheets = new Sheets();
        var paper = new ReportPaper(report, brand, sheets, new Ink(BrandPalette.From(brand.Colour)), t, culture);
        sheets.Heading = _ => HeadPart.Again(paper);
        HeadPart.Draw(paper);
        FiguresPart.Draw(paper);
        WordsPart.Draw(paper);
        SessionsPart.Draw(paper);
        LiftsPart.Draw(paper);
        BodyPart.Draw(paper);
        RecordsPart.Draw(paper);
        CheckInPart.Draw(paper);
        return sheets.Write(About(report, brand, t, printedAt), (canvas, page, pages) => FootPart.Draw(paper, canvas, page, pages));
    }

    private static SKDocumentPdfMetadata About(ProgressReport report, ReportBrand brand, ReportTexts t, Instant printedAt) => SKDocumentPdfMetadata.Default with
    {
        Title = t["Progress report of {0}, {1:d MMM} – {2:d MMM yyyy}", report.ClientName, report.Period.From, report.Period.To],
        Author = report.Coach is { } coach ? $"{coach}, {brand.Business}" : brand.Business,
        Subject = t["Progress report"],
        Creator = brand.Business,
        Producer = "PulseForge",
        Creation = printedAt.ToDateTimeUtc(),
        Modified = printedAt.ToDateTimeUtc(),
    };
}
