using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;
using PulseForge.Core.Training;

namespace PulseForge.Core.Feeds;

/// <summary>A feed as it is today.</summary>
/// <param name="Clients">Whose sessions stand in it.</param>
/// <param name="ChangedAt">No calendar that was read since then is older; days also move on by themselves.</param>
public sealed record FeedReading(IReadOnlyList<FeedEvent> Events, IReadOnlyCollection<Guid> Clients, Instant ChangedAt);

/// <summary>
/// The sessions that a person's calendar shows: from sixty days ago to half a year ahead, of the clients whom the acting person may see. What was skipped, removed or falls into a
/// pause stays as cancelled for sixty days, so that calendars which keep copies take theirs away.
/// </summary>
public sealed class FeedContent(PulseForgeDb db, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    public const int DaysBack = 60;
    public const int DaysAhead = 183;

    /// <summary>More than sixty clients with four sessions a week have in that time; the nearest days come first.</summary>
    private const int MostEvents = 10_000;

    /// <param name="busy">What every event is called where names are nobody's business.</param>
    public async Task<FeedReading> ReadAsync(FeedOwner owner, string busy, CancellationToken cancel)
    {
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(owner.TimeZone));
        var today = LocalDay.Today(now, zone);
        var days = new DateInterval(today.PlusDays(-DaysBack), today.PlusDays(DaysAhead));
        var rows = await RowsAsync(owner, days, now - Duration.FromDays(DaysBack), today, cancel);
        var pauses = await PausesAsync(owner, days, cancel);
        var events = rows.OrderBy(r => r.Date).ThenBy(r => r.Id).Select(r => new FeedEvent(
            UidOf(r.Id), r.Date, owner switch { { Kind: FeedKind.BusyOnly } => busy, { Role: Role.Client } => r.Name, _ => $"{r.Client}: {r.Name}" },
            r.IsOff || (r.IsOpen && pauses[r.ClientId].Any(p => p.Covers(r.Date))), r.Revision, r.ChangedAt, AddressOf(owner, r)));
        var changed = rows.Select(r => r.ChangedAt).Append(LocalDay.Start(today, zone)).Max();
        return new FeedReading([.. events], [.. rows.Select(r => r.ClientId).Distinct()], Instant.Min(changed, now));
    }

    private Task<List<Row>> RowsAsync(FeedOwner owner, DateInterval days, Instant since, LocalDate today, CancellationToken cancel) =>
        db.ScheduledSessions.AsNoTracking().IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter])
            .Where(s => s.Date >= days.Start && s.Date <= days.End && ((s.Status != SessionStatus.Skipped && s.DeletedAt == null) || s.ChangedAt >= since))
            .Join(Clients(owner), s => s.ClientId, c => c.Id, (s, c) => new { Session = s, Client = c })
            .OrderBy(x => x.Session.Date < today).ThenBy(x => x.Session.Date).ThenBy(x => x.Session.Id).Take(MostEvents)
            .Select(x => new Row(
                x.Session.Id, x.Client.Id, x.Client.Name, x.Session.Date, x.Session.Name, x.Session.Status == SessionStatus.Skipped || x.Session.DeletedAt != null,
                x.Session.Status == SessionStatus.Planned || x.Session.Status == SessionStatus.Missed, x.Session.Revision, x.Session.ChangedAt))
            .ToListAsync(cancel);

    private async Task<ILookup<Guid, Pause>> PausesAsync(FeedOwner owner, DateInterval days, CancellationToken cancel) =>
        (await db.Pauses.AsNoTracking().Where(p => p.From <= days.End && (p.Until == null || p.Until >= days.Start) && Clients(owner).Any(c => c.Id == p.ClientId)).OrderBy(p => p.From).ToListAsync(cancel)).ToLookup(p => p.ClientId);

    // Removed sessions are wanted and removed clients are not, but a filter is lifted for the whole query.
    private IQueryable<Client> Clients(FeedOwner owner)
    {
        var clients = db.Clients.VisibleTo(db.Actor, db).Where(c => c.DeletedAt == null);
        return owner.Role == Role.Client ? clients : clients.Current();
    }

    // Never by a domain of the business's own: it may come and go, and with it every event would come twice.
    private string UidOf(Guid session) => $"{session}@{tenant.Required.Identifier}.{addresses.BaseHost}";

    private Uri? AddressOf(FeedOwner owner, Row row) => owner switch
    {
        { Kind: FeedKind.BusyOnly } => null,
        { Role: Role.Client } => addresses.Of(tenant.Required, $"/portal/sessions/{row.Id}"),
        _ => addresses.Of(tenant.Required, $"/coach/clients/{row.ClientId}/sessions/{row.Id}"),
    };

    private sealed record Row(Guid Id, Guid ClientId, string Client, LocalDate Date, string Name, bool IsOff, bool IsOpen, int Revision, Instant ChangedAt);
}
