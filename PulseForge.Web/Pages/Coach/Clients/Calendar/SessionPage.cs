using Microsoft.Extensions.Localization;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;
using PulseForge.Core.Training;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Clients.Calendar;

/// <summary>A page about one planned session of one client.</summary>
public abstract class SessionPage(PulseForgeDb db, ClientSessions sessions, IClock clock, IStringLocalizer<CoachTexts> t) : ClientPage(db)
{
    public ClientSession Found { get; private set; } = null!;

    public ScheduledSession Session => Found.Session;

    public string Address => $"/coach/clients/{Client.Id}/sessions/{Session.Id}";

    public string CalendarAddress => $"/coach/clients/{Client.Id}/calendar";

    /// <summary>The client's.</summary>
    public LocalDate Today => LocalDay.Today(Now, TimeZones.Get(Client.TimeZone));

    protected Instant Now => clock.GetCurrentInstant();

    protected ClientSessions Sessions => sessions;

    protected IStringLocalizer<CoachTexts> T => t;

    protected string Begun => t["{0} was begun or done already: it stays as it is.", Session.Name];

    protected async Task<bool> FindAsync(Guid id, Guid sessionId, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await sessions.FindAsync(id, sessionId, cancel) is not { } found) return false;
        Found = found;
        return true;
    }
}
