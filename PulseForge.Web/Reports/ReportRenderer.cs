using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Reports;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Reports;

/// <summary>Prints a report in the client's language, dates and numbers.</summary>
public sealed class ReportRenderer(IStringLocalizer<SharedTexts> t, IClock clock) : IReportRenderer
{
    public byte[] Render(ProgressReport report, ReportBrand brand)
    {
        var reader = ReaderCulture.For(report.Locale);
        var texts = new ReportTexts((key, args) => t.Say(new Sentence(key, args)).Value);
        return reader.Read(() => ProgressReportDocument.Print(report, brand, texts, reader.Format, clock.GetCurrentInstant()));
    }
}
