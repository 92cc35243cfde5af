using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Analytics;
using PulseForge.Core.Data;
using PulseForge.Core.Reports;
using PulseForge.Core.Time;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Sends the report of the running week to the client now, with the coach's words. On Monday the weekly one goes out all the same.</summary>
public sealed class ReportSendingModel(PulseForgeDb db, ReportWriter writer, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/clients/{id}/report");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var reader = await Db.Users.Active().SingleOrDefaultAsync(u => u.Id == Client.UserId, cancel);
        if (reader is null) this.Say(t["{0} has no account to send it to. Download it instead.", Client.Name], isBad: true);
        else if (reader.UnwantedMail.HasFlag(MailKinds.Reports)) this.Say(t["{0} has refused reports by mail. Download it instead.", Client.Name], isBad: true);
        else await SendAsync(reader, cancel);
        return Redirect($"/coach/clients/{id}/report");
    }

    private async Task SendAsync(User reader, CancellationToken cancel)
    {
        var today = LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
        var period = new ReportPeriod(TrainingWeeks.MondayOf(today), today);
        var report = await ProgressReport.OfAsync(Db, Client, period, (await writer.ComingAsync(Client.Id, cancel))?.Words, clock.GetCurrentInstant(), cancel);
        await writer.SendAsync(Client, report, ReportKind.Requested, [reader], cancel);
        if (await Db.TrySaveAsync(cancel)) this.Say(t["The report is on its way to {0}", Client.Name]);
        else this.Say(t["Somebody else sent it at the same moment."], isBad: true);
    }
}
