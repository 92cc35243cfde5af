using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Portal.Progress;

/// <summary>A page about the signed-in client's own progress.</summary>
public abstract class OwnPage(PulseForgeDb db, IClock clock) : PageModel
{
    public const string Address = "/portal/progress";

    public Client Client { get; private set; } = null!;

    protected PulseForgeDb Db => db;

    protected Instant Now => clock.GetCurrentInstant();

    protected LocalDate Today => LocalDay.Today(Now, TimeZones.Get(Client.TimeZone));

    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.Clients.VisibleTo(db.Actor, db).SingleOrDefaultAsync(cancel) is not { } own) return false;
        Client = own;
        return true;
    }
}
