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

    public async Task InvokeAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (!(context.Request.ContentLength > limit?.MaxRequestBodySize) && await IsTakenAsync(context)) return;
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (limit is { IsReadOnly: false }) await PassOverAsync(context, limit);
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

    private static async Task PassOverAsync(HttpContext context, IHttpMaxRequestBodySizeFeature limit)
    {
        if (context.Request.ContentLength > MostBytes) return;
        limit.MaxRequestBodySize = MostBytes;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try { while (await context.Request.Body.ReadAsync(buffer, patience.Token) > 0) { } }
        catch (Exception gone) when (gone is IOException or OperationCanceledException) { /* Who sends it has gone, or takes too long: the answer is theirs to miss. */ }
        finally { ArrayPool<byte>.Shared.Return(buffer); }
    }
}
