using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Clients;

/// <summary>The boundary inside a business, said once: every page, search, file, export, count, feed and mail about clients goes through it.</summary>
public static class ClientVisibility
{
    /// <summary>
    /// The clients that <paramref name="actor"/> may know of: an owner all, a coach those assigned to them (all where the business opens them),
    /// a client only themself, anyone else none. The system sees all of its own business.
    /// </summary>
    public static IQueryable<Client> VisibleTo(this IQueryable<Client> clients, Actor actor, PulseForgeDb db) => actor switch
    {
        { Role: Role.Owner } => clients,
        { Role: Role.Coach } when db.CoachesSeeAllClients => clients,
        { Role: Role.Coach, UserId: { } coach } => clients.Where(c => db.ClientCoaches.Any(p => p.ClientId == c.Id && p.CoachId == coach)),
        { ClientId: { } own } => clients.Where(c => c.Id == own),
        { Role: null, UserId: null, ClientId: null, IsGuest: false } => clients,
        _ => clients.Where(c => false),
    };
}
