using PulseForge.Core.Reports.Print;
using SkiaSharp;

namespace PulseForge.Core.Reports;

/// <summary>At the foot of each page: the business, its small print, the page's number.</summary>
internal static class FootPart
{
    public static void Draw(Paper p, SKCanvas canvas, int page, int pages)
    {
        const float top = Sheets.Height - 68;
        const float numberWidth = 110;
        Ink.Line(canvas, Sheets.Margin, top, Sheets.Inner, p.Roles.Line);
        var business = p.Brand.Footer is { } small ? $"{p.Brand.Business} · {p.Brand.Host} · {small.ReplaceLineEndings(" ")}" : $"{p.Brand.Business} · {p.Brand.Host}";
        p.Ink.Text(canvas, business, Sheets.Margin, top + 22, Sheets.Inner - numberWidth - 12, Paper.Small, p.Roles.Ink3);
        p.Ink.Text(canvas, p.T["Page {0} of {1}", page, pages], Sheets.Margin + Sheets.Inner - numberWidth, top + 22, numberWidth, Paper.Small, p.Roles.Ink3, toTheRight: true);
        if (p.Ink.HasMissing && page == pages) p.Ink.Text(canvas, p.T["An empty box stands for a character that no font at hand has."], Sheets.Margin, top + 38, Sheets.Inner, Paper.Small, p.Roles.Ink3);
    }
}
