using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Analytics;

public enum ClientFilter { Current, Flagged, Invited, WithoutProgram, Archived }

public enum ClientOrder { Name, Adherence, Activity, Next }

/// <summary>What a coach looks for among their clients.</summary>
/// <param name="Search">A part of name or e-mail, whatever the case.</param>
/// <param name="Filter">Current are all but the archived ones; the flagged are some of them, known to <see cref="ClientList"/>.</param>
/// <param name="Order">Worst adherence, longest silence and nearest session come first.</param>
/// <param name="Coach">Only those whom this coach coaches.</param>
/// <param name="Tag">Only those who have this tag.</param>
public sealed record ClientQuery(string? Search = null, ClientFilter Filter = ClientFilter.Current, ClientOrder Order = ClientOrder.Name, Guid? Coach = null, string? Tag = null)
{
    public IQueryable<Client> Apply(IQueryable<Client> visible, PulseForgeDb db)
    {
        var clients = Filtered(visible, db, Filter);
        if (Coach is { } coach) clients = clients.Where(c => db.ClientCoaches.Any(p => p.ClientId == c.Id && p.CoachId == coach));
        if (!string.IsNullOrEmpty(Tag)) clients = clients.Tagged(Tag);
        return string.IsNullOrWhiteSpace(Search) ? clients : clients.Named(Search);
    }

    public static IQueryable<Client> Filtered(IQueryable<Client> clients, PulseForgeDb db, ClientFilter filter) => filter switch
    {
        ClientFilter.Current or ClientFilter.Flagged => clients.Current(),
        ClientFilter.Invited => clients.Where(c => c.Status == ClientStatus.Invited),
        ClientFilter.WithoutProgram => clients.Current().Where(c => !db.Assignments.Any(a => a.ClientId == c.Id && a.EndedOn == null)),
        ClientFilter.Archived => clients.Where(c => c.Status == ClientStatus.Archived),
    };
}
