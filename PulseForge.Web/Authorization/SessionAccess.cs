using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;

namespace PulseForge.Web.Authorization;

/// <summary>
/// Who may open a session's sheet: its signed-in client, whoever holds the link of its mail, or a coach of the client, who logs it for them. A link opens
/// that one session and nothing else, so its holder acts as nobody but the client whose session it is.
/// </summary>
public sealed class SessionAccess(PulseForgeDb db, ActorAccessor actor, IClock clock)
{
    public async Task<SessionEntry> EnterAsync(HttpContext http, Guid? id, string? token, CancellationToken cancel)
    {
        if (token is null) return Signed(http, id);
        var hash = AccessLink.Hash(token);
        var link = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Purpose == LinkPurpose.Session && l.TokenHash == hash, cancel);
        if (link is null) return SessionEntry.Unknown;
        if (!link.IsOpen(clock.GetCurrentInstant())) return SessionEntry.Closed;
        actor.Current = new Actor(null, null, link.ClientId, http.Connection.RemoteIpAddress?.ToString() ?? "unknown");
        db.ActAs(actor.Current);
        return new SessionEntry(link.SubjectId, $"/s/{token}", false, false);
    }

    private SessionEntry Signed(HttpContext http, Guid? id)
    {
        if (http.User.Identity?.IsAuthenticated != true) return new SessionEntry(null, "", false, true);
        var client = Guid.TryParse(http.GetRouteValue("clientId") as string, out var known) ? known : (Guid?)null;
        return (actor.Current.Role, client) switch
        {
            (Role.Client, null) => new SessionEntry(id, $"/portal/sessions/{id}", false, false),
            (Role.Owner or Role.Coach, { } of) when http.GetRouteValue("beside") is string beside && id is { } one => SessionEntry.SideBySide(of, one, beside),
            (Role.Owner or Role.Coach, { } of) => new SessionEntry(id, $"/coach/clients/{of}/sessions/{id}/log", false, false) { Client = of },
            _ => SessionEntry.Unknown,
        };
    }
}

/// <param name="Session">The session that may be opened, or null.</param>
/// <param name="Path">The address of its sheet; what belongs to it hangs below.</param>
/// <param name="IsClosed">It was a link, and its time is over.</param>
/// <param name="MustSignIn">Nobody is signed in.</param>
public sealed record SessionEntry(Guid? Session, string Path, bool IsClosed, bool MustSignIn)
{
    public static readonly SessionEntry Unknown = new(null, "", false, false);
    /// <summary>Whose session a coach logs; null when the client themself does.</summary>
    public Guid? Client { get; init; }

    /// <summary>The sessions that a coach logs side by side, this one among them; null for one alone.</summary>
    public string? Beside { get; init; }

    /// <summary>Where the sheet stands: on its own address, or among those beside it.</summary>
    public string Home => Beside is null ? Path : $"/coach/live?{string.Join('&', Beside.Split('_').Where(id => Guid.TryParse(id, out _)).Select(id => $"s={id}"))}";

    /// <summary>Before the ids of the sheet's elements: several sheets stand on one page.</summary>
    public string Prefix => Beside is null ? "" : $"s{Session:N}-";

    public static SessionEntry SideBySide(Guid client, Guid session, string beside) => new(session, $"/coach/live/{client}/{session}/{beside}", false, false) { Client = client, Beside = beside };

    public static readonly SessionEntry Closed = new(null, "", true, false);

    /// <summary>The sheet that may be opened here, or null.</summary>
    public async Task<SessionSheet?> SheetAsync(SessionSheets sheets, CancellationToken cancel) =>
        Session is { } session && await sheets.FindAsync(session, cancel) is { } sheet && (Client ?? sheet.Head.Client) == sheet.Head.Client ? sheet : null;
}
