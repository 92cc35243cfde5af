using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Authorization;
using PulseForge.Web.Tenancy;

namespace PulseForge.Web.Endpoints;

/// <summary>The files of progress photos: for whom may see the client, by a link that was signed for them.</summary>
public static class PhotoEndpoints
{
    private const string File = "/{photoId:guid}/{width:int}.{format}";
    private const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public static void MapPhotos(this IEndpointRouteBuilder endpoints)
    {
        var coach = endpoints.MapGroup("/coach/clients/{id:guid}/photos").RequireAuthorization(Policies.Coach).WithMetadata(new AnswersOn(HostKind.Tenant));
        coach.MapGet(File, FileAsync);
        coach.MapUploads();
        var portal = endpoints.MapGroup("/portal/progress/photos").RequireAuthorization(Policies.Client).WithMetadata(new AnswersOn(HostKind.Tenant));
        portal.MapGet(File, (Guid photoId, int width, string format, long? until, string? sign, PulseForgeDb db, ClientPhotos photos, PhotoLinks links, HttpResponse response, CancellationToken cancel) => FileAsync(null, photoId, width, format, until, sign, db, photos, links, response, cancel));
        portal.MapOwnUploads();
        portal.MapGet("/all.zip", AllAsync);
    }

    private static async Task<IResult> FileAsync(Guid? id, Guid photoId, int width, string format, long? until, string? sign, PulseForgeDb db, ClientPhotos photos, PhotoLinks links, HttpResponse response, CancellationToken cancel)
    {
        if (FormatOf(format) is not { } kind || until is null || sign is null || await photos.WhoseAsync(id, cancel) is not { } client) return Results.NotFound();
        if (links.Holds(client, photoId, width, kind, until.Value, sign) is not { } rest || await photos.FileAsync(client, photoId, width, kind, cancel) is not { } bytes) return Results.NotFound();
        // What is sent may take long on one bar of signal.
        await db.Database.CloseConnectionAsync();
        response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"private, max-age={(long)rest.TotalSeconds}, immutable");
        response.Headers.ContentSecurityPolicy = Sandbox;
        return Results.Bytes(bytes, kind == PhotoFormat.Avif ? "image/avif" : "image/webp");
    }

    /// <summary>A client takes all of theirs along.</summary>
    private static async Task<IResult> AllAsync(PulseForgeDb db, ClientPhotos photos, HttpResponse response, CancellationToken cancel)
    {
        if (db.Actor.IsViewing || await photos.WhoseAsync(null, cancel) is not { } client) return Results.NotFound();
        var file = await PackAsync(photos.AllAsync(client, cancel), cancel);
        await db.Database.CloseConnectionAsync();
        response.Headers.CacheControl = "no-store";
        return Results.Stream(file, "application/zip", "photos.zip");
    }

    /// <summary>Into a file that is gone when it was sent: they may be hundreds of megabytes, and an archive can't be written straight into an answer (it writes its heads synchronously).</summary>
    private static async Task<Stream> PackAsync(IAsyncEnumerable<(string Name, byte[] Content)> files, CancellationToken cancel)
    {
        var packed = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using (var zip = await ZipArchive.CreateAsync(packed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
        {
            await foreach (var (name, content) in files)
            {
                await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancel);
                await entry.WriteAsync(content, cancel);
            }
        }
        packed.Position = 0;
        return packed;
    }

    private static PhotoFormat? FormatOf(string format) => format switch { "webp" => PhotoFormat.Webp, "avif" => PhotoFormat.Avif, _ => null };
}
