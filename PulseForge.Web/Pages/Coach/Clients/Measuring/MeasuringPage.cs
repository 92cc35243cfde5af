using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Clients.Measuring;

/// <summary>A page about what is measured of a client.</summary>
public abstract class MeasuringPage(PulseForgeDb db, IClock clock) : ClientPage(db)
{
    protected string Path => $"/coach/clients/{Client.Id}/measurements";

    protected LocalDate Today => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(Client.TimeZone));
}
