using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>The client has seen that something was reached: it is not shown again.</summary>
public sealed class SeeingModel(PulseForgeDb db, IClock clock) : OwnPage(db, clock)
{
    public IActionResult OnGet() => Redirect(Address);

    public async Task<IActionResult> OnPostAsync(Guid celebrationId, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await Db.Celebrations.SingleOrDefaultAsync(c => c.Id == celebrationId && c.ClientId == Client.Id, cancel) is not { } celebration) return NotFound();
        celebration.See(Now);
        await Db.SaveChangesAsync(cancel);
        return Redirect(Address);
    }
}
