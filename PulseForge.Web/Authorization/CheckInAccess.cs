using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Authorization;

/// <summary>
/// Who may answer a check-in: its signed-in client, or whoever holds the link of its mail. A link opens that one check-in and nothing else,
/// so its holder acts as nobody but the client who is asked.
/// </summary>
public sealed class CheckInAccess(PulseForgeDb db, ActorAccessor actor, IClock clock)
{
    public async Task<CheckInEntry> EnterAsync(HttpContext http, Guid? id, string? token, CancellationToken cancel)
    {
        if (token is null) return Signed(http, id);
        if (await db.AccessLinks.AsNoTracking().ByTokenAsync(LinkPurpose.CheckIn, token, cancel) is not { } link) return CheckInEntry.Unknown;
        actor.Current = new Actor(null, null, link.ClientId, Origin.From(http));
        db.ActAs(actor.Current);
        return new CheckInEntry(link.SubjectId, $"/c/{token}") { IsByLink = true, IsClosed = !link.IsOpen(clock.GetCurrentInstant()) };
    }

    private CheckInEntry Signed(HttpContext http, Guid? id)
    {
        if (http.User.Identity?.IsAuthenticated != true) return CheckInEntry.Unknown with { MustSignIn = true };
        return actor.Current.Role == Role.Client ? new CheckInEntry(id, $"/portal/check-ins/{id}") : CheckInEntry.Unknown;
    }
}

/// <param name="CheckIn">The check-in that may be opened, or null.</param>
/// <param name="Path">Its address.</param>
public sealed record CheckInEntry(Guid? CheckIn, string Path)
{
    public static readonly CheckInEntry Unknown = new(null, "");

    public bool IsByLink { get; init; }

    /// <summary>It was a link, and its time is over.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Nobody is signed in.</summary>
    public bool MustSignIn { get; init; }
}
