using System.Globalization;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Reports;

/// <summary>Prints a program in the language of whoever asks.</summary>
public sealed class ProgramSheetRenderer(IStringLocalizer<SharedTexts> t, IClock clock)
{
    public byte[] Render(ProgramSheet sheet, string version, ReportBrand brand)
    {
        var texts = new ReportTexts((key, args) => t.Say(new Sentence(key, args)).Value);
        return ProgramSheetDocument.Print(sheet, version, brand, texts, CultureInfo.CurrentCulture, clock.GetCurrentInstant());
    }
}
