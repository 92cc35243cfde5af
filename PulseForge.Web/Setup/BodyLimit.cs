using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace PulseForge.Web.Setup;

/// <summary>
/// A body that is larger than its page takes is answered 413, and read to its end all the same, past everybody: a browser sends it all before it
/// listens, and shows an error of its own in the place of our answer when the connection is closed before.
/// </summary>
public sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>Whoever sends more than this, or takes longer, did not pick the wrong picture.</summary>
    private const long MostBytes = 100 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>To a page that takes photos: the largest that phones make come several at once.</summary>
    private const long MostOfPhotos = 640 * 1024 * 1024;
    private static readonly TimeSpan PatienceForPhotos = TimeSpan.FromMinutes(3);

    public async Task InvokeAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (!(context.Request.ContentLength > limit?.MaxRequestBodySize) && await IsTakenAsync(context)) return;
        var form = context.GetEndpoint()?.Metadata.GetMetadata<SlowFormAttribute>();
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (limit is { IsReadOnly: false }) await PassOverAsync(context, limit, form is null ? (MostBytes, Patience) : (MostOfPhotos, PatienceForPhotos));
        if (form?.TooLarge is { } query)
        {
            // Asked anew, by a browser that shows where: the page says it at the field.
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.Path}?{query}";
        }
        // The page that says so looks for no form.
        (context.Request.Body, context.Request.ContentType, context.Request.ContentLength) = (Stream.Null, null, 0);
    }

    /// <summary>False when somebody behind set a limit of their own, and it was too large for that.</summary>
    private async Task<bool> IsTakenAsync(HttpContext context)
    {
        try { await next(context); }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge && !context.Response.HasStarted) { return false; /* It is answered as any other that is too large. */ }
        return true;
    }

    private static async Task PassOverAsync(HttpContext context, IHttpMaxRequestBodySizeFeature limit, (long Bytes, TimeSpan Time) most)
    {
        if (context.Request.ContentLength > most.Bytes) return;
        limit.MaxRequestBodySize = most.Bytes;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(most.Time);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try { while (await context.Request.Body.ReadAsync(buffer, patience.Token) > 0) { } }
        catch (Exception gone) when (gone is IOException or OperationCanceledException) { /* Who sends it has gone, or takes too long: the answer is theirs to miss. */ }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }
}
