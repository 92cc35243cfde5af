using Microsoft.AspNetCore.Diagnostics;
using PulseForge.Core.Data;

namespace PulseForge.Web.Setup;

/// <summary>An answer for what went wrong: 503 while the database is away, else 500 with the trace id; both as pages of the product.</summary>
public sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancel)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return ValueTask.FromResult(true);
        if (exception is BadHttpRequestException bad) context.Response.StatusCode = bad.StatusCode;
        else if (DatabaseAway.Caused(exception)) Away(context, exception);
        else Broken(context, exception);
        return ValueTask.FromResult(true);
    }

    private void Away(HttpContext context, Exception exception)
    {
        log.LogWarning(exception, "The database is away");
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "15";
    }

    private void Broken(HttpContext context, Exception exception)
    {
        log.LogError(exception, "Unhandled at {Path}", context.Request.Path);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
