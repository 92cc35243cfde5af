using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Accounts;

/// <summary>The predicates about users, each said once.</summary>
public static class UserQueries
{
    public static IQueryable<User> WithEmail(this IQueryable<User> users, string email)
    {
        var normal = User.Normal(email);
        return users.Where(u => u.NormalizedEmail == normal);
    }

    /// <summary>Those who work in the business, also invited and suspended ones.</summary>
    public static IQueryable<User> Coaching(this IQueryable<User> users) => users.Where(u => u.Role == Role.Owner || u.Role == Role.Coach);

    /// <summary>Those who have accepted and are not suspended.</summary>
    public static IQueryable<User> Active(this IQueryable<User> users) => users.Where(u => u.EmailConfirmed && u.SuspendedAt == null);

    /// <summary>A client whose guardian has not consented yet does not get in.</summary>
    public static IQueryable<User> NotAwaitingGuardian(this IQueryable<User> users, PulseForgeDb db) =>
        users.Where(u => u.Role != Role.Client || db.Clients.Any(c => c.UserId == u.Id && c.Status != ClientStatus.Invited));
}
