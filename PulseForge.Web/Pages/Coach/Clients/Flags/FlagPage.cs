using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Web.Pages.Coach.Clients.Flags;

/// <summary>A page about one kind of flag of one client; an unknown kind is not there.</summary>
public abstract class FlagPage(PulseForgeDb db, IClock clock) : ClientPage(db)
{
    public FlagKind Kind { get; private set; }

    public Instant Now => clock.GetCurrentInstant();

    public LocalDate Today => LocalDay.Today(Now, TimeZones.Get(Client.TimeZone));

    protected string Address => $"/coach/clients/{Client.Id}/flags/{Kind}";

    protected async Task<bool> FindAsync(Guid id, string kind, CancellationToken cancel)
    {
        if (!Enum.TryParse<FlagKind>(kind, ignoreCase: true, out var known) || !kind.Equals($"{known}", StringComparison.OrdinalIgnoreCase)) return false;
        Kind = known;
        return await FindAsync(id, cancel);
    }
}
