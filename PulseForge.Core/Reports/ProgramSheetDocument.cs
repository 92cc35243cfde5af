using System.Globalization;
using NodaTime;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Tenancy;
using SkiaSharp;

namespace PulseForge.Core.Reports;

/// <summary>A program on A4 pages in the business's colours: weeks that are alike once, a table for each session, with room to write what was done.</summary>
public static class ProgramSheetDocument
{
    /// <param name="version">Which one it is: the draft, or a published version.</param>
    public static byte[] Print(ProgramSheet sheet, string version, ReportBrand brand, ReportTexts t, CultureInfo culture, Instant printedAt)
    {
        using var sheets = new Sheets();
        var paper = new ProgramPaper(sheet, version, brand, sheets, new Ink(BrandPalette.From(brand.Colour)), t, culture);
        sheets.Heading = _ => ProgramHeadPart.Again(paper);
        ProgramHeadPart.Draw(paper);
        foreach (var weeks in sheet.Weeks) ProgramWeeksPart.Draw(paper, weeks);
        if (sheet.Unprinted is { } week) paper.Caption(t["Week {0} and those after it are left out: a sheet has at most {1:N0} lines.", week, ProgramSheet.MostLines]);
        return sheets.Write(About(sheet, brand, printedAt), (canvas, page, pages) => FootPart.Draw(paper, canvas, page, pages));
    }

    private static SKDocumentPdfMetadata About(ProgramSheet sheet, ReportBrand brand, Instant printedAt) => SKDocumentPdfMetadata.Default with
    {
        Title = sheet.Plan.Name,
        Author = brand.Business,
        Subject = sheet.Plan.Goal,
        Creator = brand.Business,
        Producer = "PulseForge",
        Creation = printedAt.ToDateTimeUtc(),
        Modified = printedAt.ToDateTimeUtc(),
    };
}
