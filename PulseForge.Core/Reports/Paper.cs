using System.Globalization;
using PulseForge.Core.Reports.Print;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Reports;

/// <summary>A document's words in its reader's language, by their English sentence; Web knows them.</summary>
public sealed class ReportTexts(Func<string, object[], string> look)
{
    public string this[string key, params object[] args] => look(key, args);
}

/// <summary>What every document of a business is drawn with.</summary>
internal record Paper(ReportBrand Brand, Sheets Sheets, Ink Ink, ReportTexts T, CultureInfo Culture)
{
    public const float Size = 14;
    public const float Small = 12;

    public BrandRoles Roles => Ink.Roles;

    /// <summary>A heading that never stands alone at the foot of a page.</summary>
    /// <param name="with">The height of what must stand under it.</param>
    public void Title(string words, float with)
    {
        Sheets.Need(46 + with);
        Sheets.Y += 28;
        Ink.Text(Sheets.Canvas, words, Sheets.Margin, Sheets.Y, Sheets.Inner, 15, Roles.Ink, Weight.Bold);
        Sheets.Y += 14;
    }

    /// <summary>A text that flows on over pages; a name in another direction stands where its line begins.</summary>
    public void Text(string text, float size, HexColour colour, float leading)
    {
        foreach (var line in Words.Wrapped(text, Sheets.Inner, size))
        {
            Sheets.Need(leading);
            Sheets.Y += leading;
            Ink.Text(Sheets.Canvas, line, Sheets.Margin, Sheets.Y - leading * 0.28f, colour);
        }
    }

    public void Caption(string text) => Text(text, Small, Roles.Ink3, 17);
}
