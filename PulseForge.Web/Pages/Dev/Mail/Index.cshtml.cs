using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Web.Components;

namespace PulseForge.Web.Pages.Dev.Mail;

/// <summary>Every mail that was written, sent or not, the newest first.</summary>
public sealed class IndexModel(DevMailbox mailbox) : PageModel
{
    public IReadOnlyList<Row> Mails { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, 0);

    public Task OnGetAsync(int? p, CancellationToken cancel) => mailbox.ReadAsync(async db =>
    {
        Paging = new Paging(p, await db.OutboxEmails.CountAsync(cancel));
        Mails = await RowsAsync(db, cancel);
        return Mails.Count;
    }, cancel);

    private Task<List<Row>> RowsAsync(PulseForgeDb db, CancellationToken cancel) => db.OutboxEmails.AsNoTracking().OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
        .Skip(Paging.Skip).Take(Paging.Size).Select(m => new Row(m.Id, m.CreatedAt, m.Kind, m.ToName, m.ToAddress, m.Subject, m.SentAt != null, m.DeadAt != null, m.Attempts, m.LastError)).ToListAsync(cancel);

    public sealed record Row(Guid Id, Instant CreatedAt, string Kind, string ToName, string ToAddress, string Subject, bool IsSent, bool IsDead, int Attempts, string? LastError);
}
