using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using PulseForge.Core.Accounts;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Setup;
using PulseForge.Web.Tenancy;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Endpoints;

/// <summary>The calendars that people subscribe to. Whoever holds an address reads as the person who gave it out, and nothing but this.</summary>
public static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/feeds/{token}.ics", ReadAsync).AllowAnonymous().WithMetadata(new AnswersOn(HostKind.Tenant), new LimitedTriesAttribute { AlsoReading = true });

    private static async Task<IResult> ReadAsync(
        string token, CalendarFeeds feeds, FeedContent content, ReadingLog readings, PulseForgeDb db, TenantAccessor tenant, IStringLocalizer<SharedTexts> t, HttpContext http, CancellationToken cancel)
    {
        if (await feeds.OwnerAsync(token, cancel) is not { } owner) return Results.NotFound();
        db.ActAs(owner.At(Origin.From(http)));
        var (name, busy) = ReaderCulture.For(owner.Locale).Read(() => (NameOf(owner, tenant.Required.Name, t), t["Busy"].Value));
        var reading = await content.ReadAsync(owner, busy, cancel);
        var text = Encoding.UTF8.GetBytes(new CalendarText(name, owner.Kind == FeedKind.BusyOnly, reading.Events).Write());
        var tag = TagOf(text);
        if (owner.Kind == FeedKind.Full && !IsKnown(http.Request, tag)) await readings.NoteAsync("feed.read", reading.Clients, cancel);
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(text, "text/calendar; charset=utf-8", lastModified: reading.ChangedAt.ToDateTimeOffset(), entityTag: tag);
    }

    private static string NameOf(FeedOwner owner, string business, IStringLocalizer t) => owner switch
    {
        { Kind: FeedKind.BusyOnly } => t["{0}: busy", business],
        { Role: Role.Client } => t["{0}: training", business],
        _ => t["{0}: clients", business],
    };

    private static EntityTagHeaderValue TagOf(byte[] text) => new($"\"{Base64Url.EncodeToString(SHA256.HashData(text).AsSpan(0, 16))}\"");

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) => request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
}
