using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using PulseForge.Core.Data;
using PulseForge.Core.Progress.Photos;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Endpoints;

/// <summary>
/// The way in for photos that come part by part: begin with the length (Upload-Length), ask how much is here (Upload-Offset), send what follows from there. In the
/// spirit of tus (tus.io), whose verbs no form and few proxies know; with the cookie, origin and antiforgery token of any other form.
/// </summary>
internal static class PhotoUploadEndpoints
{
    private const string All = "/uploads";
    private const string One = "/uploads/{uploadId:guid}";
    private const string OffsetHeader = "Upload-Offset";
    private const string LengthHeader = "Upload-Length";

    private static readonly RequestSizeLimitAttribute OnePart = new(PhotoUpload.MostOfPart);

    public static void MapUploads(this RouteGroupBuilder coach)
    {
        coach.MapPost(All, BeginAsync).AddEndpointFilter(GenuineAsync);
        coach.MapGet(One, StateAsync);
        coach.MapPost(One, AppendAsync).AddEndpointFilter(GenuineAsync).WithMetadata(OnePart);
    }

    public static void MapOwnUploads(this RouteGroupBuilder portal)
    {
        portal.MapPost(All, (ClientPhotos photos, PhotoUploads uploads, HttpContext http, CancellationToken cancel) => BeginAsync(null, photos, uploads, http, cancel)).AddEndpointFilter(GenuineAsync);
        portal.MapGet(One, (Guid uploadId, ClientPhotos photos, PhotoUploads uploads, HttpResponse response, CancellationToken cancel) => StateAsync(null, uploadId, photos, uploads, response, cancel));
        portal.MapPost(One, (Guid uploadId, PulseForgeDb db, ClientPhotos photos, PhotoUploads uploads, HttpContext http, CancellationToken cancel) => AppendAsync(null, uploadId, db, photos, uploads, http, cancel)).AddEndpointFilter(GenuineAsync).WithMetadata(OnePart);
    }

    private static async Task<IResult> BeginAsync(Guid? id, ClientPhotos photos, PhotoUploads uploads, HttpContext http, CancellationToken cancel)
    {
        if (await photos.WhoseAsync(id, cancel) is not { } client) return Results.NotFound();
        if (await uploads.BeginAsync(client, Number(http.Request, LengthHeader), cancel) is not { } upload) return Results.Text(http.Texts().Say(Darkroom.TooLarge.Problem!), statusCode: StatusCodes.Status422UnprocessableEntity);
        return At(upload, http.Response, Results.Created($"{http.Request.Path}/{upload.Id}", null));
    }

    private static async Task<IResult> StateAsync(Guid? id, Guid uploadId, ClientPhotos photos, PhotoUploads uploads, HttpResponse response, CancellationToken cancel) =>
        await photos.WhoseAsync(id, cancel) is { } client && await uploads.FindAsync(client, uploadId, cancel) is { } upload ? At(upload, response, Results.NoContent()) : Results.NotFound();

    private static async Task<IResult> AppendAsync(Guid? id, Guid uploadId, PulseForgeDb db, ClientPhotos photos, PhotoUploads uploads, HttpContext http, CancellationToken cancel)
    {
        if (await photos.WhoseAsync(id, cancel) is not { } client || await uploads.FindAsync(client, uploadId, cancel) is null) return Results.NotFound();
        var part = await db.WithoutConnectionAsync(() => ReadAsync(http.Request, cancel), cancel);
        var (upload, isTaken) = await uploads.AppendAsync(client, uploadId, Number(http.Request, OffsetHeader), part, cancel);
        return upload is null ? Results.NotFound() : At(upload, http.Response, isTaken ? Results.NoContent() : Results.Conflict());
    }

    private static async ValueTask<object?> GenuineAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context) : Results.BadRequest();

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static IResult At(PhotoUpload upload, HttpResponse response, IResult result)
    {
        response.Headers[OffsetHeader] = upload.Received.ToString(CultureInfo.InvariantCulture);
        return result;
    }

    private static int Number(HttpRequest request, string header) => int.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
