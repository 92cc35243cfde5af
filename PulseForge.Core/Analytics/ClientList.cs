using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Attention;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training.Formulas;

namespace PulseForge.Core.Analytics;

/// <summary>One row of the list of clients. Dates are the client's own.</summary>
public sealed record ClientRow(
    Guid Id, string Name, string? Email, ClientStatus Status, string TimeZone, string Coaches, CurrentProgram? Program, Adherence Sessions, Instant? LastActivity, LocalDate? Next, IReadOnlyList<Flag> Flags, IReadOnlyList<string> Tags);

/// <summary>
/// The coach's clients with what they are doing. The number of queries does not depend on theirs: the ones looked for, then the facts of those on the page,
/// or of all when the order needs them.
/// </summary>
public sealed class ClientList(PulseForgeDb db, ClientFacts facts, Flags flags)
{
    private IReadOnlyDictionary<Guid, ClientFlags>? _flags;

    public async Task<IReadOnlyDictionary<ClientFilter, int>> CountAsync(Actor actor, CancellationToken cancel)
    {
        var visible = db.Clients.VisibleTo(actor, db);
        var counts = await visible.GroupBy(c => 1).Select(all => new
        {
            Current = all.Count(c => c.Status != ClientStatus.Archived),
            Invited = all.Count(c => c.Status == ClientStatus.Invited),
            Archived = all.Count(c => c.Status == ClientStatus.Archived),
        }).FirstOrDefaultAsync(cancel);
        var without = await ClientQuery.Filtered(visible, db, ClientFilter.WithoutProgram).CountAsync(cancel);
        return new Dictionary<ClientFilter, int>
        {
            [ClientFilter.Current] = counts?.Current ?? 0, [ClientFilter.Flagged] = (await FlaggedAsync(actor, cancel)).Count, [ClientFilter.Invited] = counts?.Invited ?? 0, [ClientFilter.WithoutProgram] = without, [ClientFilter.Archived] = counts?.Archived ?? 0,
        };
    }

    public async Task<int> CountAsync(ClientQuery query, Actor actor, CancellationToken cancel) => await (await FoundAsync(query, actor, cancel)).CountAsync(cancel);

    public async Task<IReadOnlyList<ClientRow>> PageAsync(ClientQuery query, Actor actor, int skip, int take, CancellationToken cancel)
    {
        var found = (await FoundAsync(query, actor, cancel)).AsNoTracking().OrderBy(c => c.Name).ThenBy(c => c.Id);
        var needed = query.Order == ClientOrder.Name ? found.Skip(skip).Take(take) : found;
        var flagged = await FlagsAsync(actor, cancel);
        var rows = await RowsAsync(flagged, await needed.Select(c => new Found(c.Id, c.Name, c.Email, c.Status, c.TimeZone, c.Tags)).ToListAsync(cancel), cancel);
        return [.. query.Order == ClientOrder.Name ? rows : Ordered(rows, query.Order).Skip(skip).Take(take)];
    }

    private static IEnumerable<ClientRow> Ordered(List<ClientRow> rows, ClientOrder order) => order switch
    {
        ClientOrder.Name => rows,
        ClientOrder.Adherence => rows.OrderBy(r => r.Sessions.Share ?? 2),
        ClientOrder.Activity => rows.OrderBy(r => r.LastActivity ?? Instant.MinValue),
        ClientOrder.Next => rows.OrderBy(r => r.Next ?? LocalDate.MaxIsoValue),
    };

    private async Task<IQueryable<Client>> FoundAsync(ClientQuery query, Actor actor, CancellationToken cancel)
    {
        var clients = query.Apply(db.Clients.VisibleTo(actor, db), db);
        if (query.Filter != ClientFilter.Flagged) return clients;
        var flagged = await FlaggedAsync(actor, cancel);
        return clients.Where(c => flagged.Contains(c.Id));
    }

    private async Task<List<Guid>> FlaggedAsync(Actor actor, CancellationToken cancel) => [.. (await FlagsAsync(actor, cancel)).Values.Where(f => f.Open.Count > 0).Select(f => f.ClientId)];

    /// <summary>Of all whom the actor sees, once in a request: the count, the filter and the rows ask for them.</summary>
    private async Task<IReadOnlyDictionary<Guid, ClientFlags>> FlagsAsync(Actor actor, CancellationToken cancel) => _flags ??= await flags.OfAsync(
        await db.Clients.VisibleTo(actor, db).Where(c => c.Status == ClientStatus.Active).WatchedAsync(db, cancel), await AttentionSettings.OfAsync(db, cancel), cancel);

    private async Task<List<ClientRow>> RowsAsync(IReadOnlyDictionary<Guid, ClientFlags> flagged, List<Found> clients, CancellationToken cancel)
    {
        var ids = clients.Select(c => c.Id).ToList();
        var known = await facts.OfAsync(clients.ToDictionary(c => c.Id, c => c.TimeZone), cancel);
        var coaches = await CoachesAsync(ids, cancel);
        return [.. clients.Select(c => Row(c, known[c.Id], coaches[c.Id], flagged.GetValueOrDefault(c.Id)?.Open ?? []))];
    }

    private static ClientRow Row(Found c, ClientFact fact, IEnumerable<string> coaches, IReadOnlyList<Flag> open) =>
        new(c.Id, c.Name, c.Email, c.Status, c.TimeZone, string.Join(", ", coaches), fact.Program, fact.Sessions, fact.LastActivity, fact.Next, open, c.Tags);

    private async Task<ILookup<Guid, string>> CoachesAsync(List<Guid> ids, CancellationToken cancel)
    {
        var pairs = await db.ClientCoaches.Where(p => ids.Contains(p.ClientId)).Join(db.Users, p => p.CoachId, u => u.Id, (p, u) => new { p.ClientId, p.IsLead, u.Name })
            .OrderByDescending(p => p.IsLead).ThenBy(p => p.Name).ToListAsync(cancel);
        return pairs.ToLookup(p => p.ClientId, p => p.Name);
    }

    private sealed record Found(Guid Id, string Name, string? Email, ClientStatus Status, string TimeZone, string[] Tags);
}
