using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Email;

namespace PulseForge.Web.Pages.Dev.Mail;

/// <summary>One mail: its headers, its text, and its HTML in a frame that can do nothing but show it and open its links.</summary>
public sealed class MessageModel(DevMailbox mailbox) : PageModel
{
    private const string Sandbox = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src http: https:; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public OutboxEmail Mail { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, Page, cancel);

    public Task<IActionResult> OnGetHtmlAsync(Guid id, CancellationToken cancel) => ShowAsync(id, () =>
    {
        Response.Headers.ContentSecurityPolicy = Sandbox;
        return Content(Mail.Html, "text/html; charset=utf-8");
    }, cancel);

    /// <summary>What is attached.</summary>
    public async Task<IActionResult> OnGetReportAsync(Guid id, CancellationToken cancel) =>
        await mailbox.ReadAsync(db => db.OutboxEmails.Where(m => m.Id == id).Join(db.Reports, m => m.ReportId, r => r.Id, (_, r) => r.Pdf).SingleOrDefaultAsync(cancel), cancel) is { } pdf ? File(pdf, "application/pdf", "report.pdf") : NotFound();

    private async Task<IActionResult> ShowAsync(Guid id, Func<IActionResult> show, CancellationToken cancel)
    {
        if (await mailbox.ReadAsync(db => db.OutboxEmails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel), cancel) is not { } mail) return NotFound();
        Mail = mail;
        return show();
    }
}
