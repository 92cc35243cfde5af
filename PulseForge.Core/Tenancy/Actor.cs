using PulseForge.Core.Accounts;

namespace PulseForge.Core.Tenancy;

/// <summary>Who acts in this scope: a signed-in person, the holder of a link, a guest whom nobody knows yet, or the system itself (no user).</summary>
/// <param name="UserId">The signed-in user.</param>
/// <param name="Role">The role in this business; null for the system.</param>
/// <param name="ClientId">The client's own record, when the person is a client or holds a client's link.</param>
/// <param name="Origin">Where from: address of a request, or the name of a job.</param>
public sealed record Actor(Guid? UserId, Role? Role, Guid? ClientId, string Origin)
{
    /// <summary>Somebody at a page, before a sign-in or a link says who.</summary>
    public bool IsGuest { get; private init; }

    /// <summary>A coach who sees what the client of <see cref="ClientId"/> sees. They may read it and change nothing.</summary>
    public bool IsViewing { get; init; }

    public static Actor System(string job) => new(null, null, null, job);

    public static Actor Guest(string address) => new(null, null, null, address) { IsGuest = true };
}

/// <summary>The actor of this scope; the system until sign-in or a link says otherwise.</summary>
public sealed class ActorAccessor
{
    public Actor Current { get; set; } = Actor.System("application");
}
