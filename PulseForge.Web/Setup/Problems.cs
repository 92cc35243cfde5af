using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace PulseForge.Web.Setup;

/// <summary>An answer for what went wrong: 503 while the database is away, else 500 with the trace id; both as pages of the product.</summary>
public sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancel)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return ValueTask.FromResult(true);
        if (exception is BadHttpRequestException bad) context.Response.StatusCode = bad.StatusCode;
        else if (IsDatabaseAway(exception)) Away(context, exception);
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

    private static bool IsDatabaseAway(Exception? exception) => exception switch
    {
        null => false,
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" } => true,
        PostgresException => false,
        NpgsqlException => true,
        _ => IsDatabaseAway(exception.InnerException),
    };
}
