using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Authorization;

/// <summary>A client whose portal a coach looks at, as the request's feature.</summary>
public sealed record PortalView(Guid ClientId, string Name, string Locale);

/// <summary>
/// A coach sees the portal as one of their clients does. A short-lived cookie names the client; at every reading it is asked again whether this coach may see them, and
/// the look is noted in the audit. It holds for reading in the portal and nowhere else: whoever writes there does so as who they are, and a coach may not.
/// </summary>
public sealed class PortalViews(PulseForgeDb db, ReadingLog readings, IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const string Cookie = "__Host-pulseforge-viewing";

    private readonly IDataProtector _protector = protection.CreateProtector("PulseForge.PortalView");

    public void Begin(HttpContext http, Guid clientId) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(new Ticket(db.TenantId, db.Actor.UserId, clientId, time.GetUtcNow() + Lasts))), Options());

    public static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options());

    /// <summary>Lets a coach's reading of the portal act as the client, when they look at one.</summary>
    /// <param name="coach">Who reads.</param>
    /// <returns>Who acts: the coach, or the client seen through the coach's eyes.</returns>
    public async Task<Actor> EnterAsync(HttpContext http, Actor coach, CancellationToken cancel)
    {
        if (coach.Role is not (Role.Owner or Role.Coach) || !HttpMethods.IsGet(http.Request.Method) || !http.Request.Path.StartsWithSegments("/portal", StringComparison.Ordinal)) return coach;
        if (Read(http.Request.Cookies[Cookie], coach.UserId) is not { } id) return coach;
        if (await db.Clients.AsNoTracking().VisibleTo(coach, db).Where(c => c.Id == id).Select(c => new PortalView(c.Id, c.Name, c.Locale)).SingleOrDefaultAsync(cancel) is not { } view) return coach;
        await readings.NoteAsync("client.portal_viewed", id, cancel);
        http.Features.Set(view);
        return new Actor(coach.UserId, Role.Client, id, coach.Origin) { IsViewing = true };
    }

    private Guid? Read(string? cookie, Guid? coach)
    {
        if (string.IsNullOrEmpty(cookie)) return null;
        try
        {
            var ticket = JsonSerializer.Deserialize<Ticket>(_protector.Unprotect(cookie))!;
            return ticket.Tenant == db.TenantId && ticket.Coach == coach && ticket.Until > time.GetUtcNow() ? ticket.Client : null;
        }
        catch (CryptographicException)
        {
            // Forged, or sealed with a key that is gone: they read as who they are.
            return null;
        }
    }

    private static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    private sealed record Ticket(Guid Tenant, Guid? Coach, Guid Client, DateTimeOffset Until);
}
