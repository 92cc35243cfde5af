using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using PulseForge.Core.Accounts;
using PulseForge.Core.Tenancy;

namespace PulseForge.Web.Setup;

/// <summary>
/// How often one may try where trying is guessing or makes mails: per account, per address and per business, counted in each process. What is
/// counted across processes, wrong passwords, stands with the account (see PasswordSignIn).
/// </summary>
public static class RateLimits
{
    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<TryLimits>() ?? new TryLimits();
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                By(Account, limits.PerAccount, limits), By(Address, limits.PerAddress, limits), By(Business, limits.PerBusiness, limits));
            options.OnRejected = (rejected, _) => SayWhen(rejected);
        });
    }

    public static void UseRateLimits(this WebApplication app)
    {
        app.UseMiddleware<FormBeforeLimits>();
        app.UseRateLimiter();
    }

    internal static bool IsLimited(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LimitedTriesAttribute>() is { } limited && (limited.AlsoReading || HttpMethods.IsPost(context.Request.Method)) && !limited.Excepts(context.Request.Query["handler"].ToString());

    private static PartitionedRateLimiter<HttpContext> By(Func<HttpContext, string> key, int tries, TryLimits limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsLimited(context)
            ? RateLimitPartition.GetFixedWindowLimiter(Kind(context) + key(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromSeconds(limits.Seconds), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));

    /// <summary>Who is tried: the address that was typed, the link that was opened, or who is signed in; each within its business.</summary>
    private static string Account(HttpContext context)
    {
        var typed = context.Request.HasFormContentType ? context.Request.Form["Input.Email"].FirstOrDefault() : null;
        var who = typed is { Length: > 0 and <= EmailAddress.MaxLength } && Binding.IsStorable(typed) ? User.Normal(typed) : context.Request.RouteValues["token"] as string ?? Address(context);
        return $"{Business(context)} {who}";
    }

    // A calendar that reads too often takes nobody's tries to sign in.
    private static string Kind(HttpContext context) => HttpMethods.IsPost(context.Request.Method) ? "" : "reading ";

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static string Business(HttpContext context) => context.RequestServices.GetRequiredService<TenantAccessor>().Current?.Identifier ?? "";

    private static ValueTask SayWhen(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Settings "Limits": how many tries fit in how many seconds.</summary>
public sealed record TryLimits
{
    public int PerAccount { get; init; } = 10;

    public int PerAddress { get; init; } = 60;

    public int PerBusiness { get; init; } = 600;

    public int Seconds { get; init; } = 300;
}

/// <summary>Marks a page whose POST is limited, or an endpoint.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitedTriesAttribute : Attribute
{
    /// <summary>Whether GET is limited as well: for what is read without signing in and costs something.</summary>
    public bool AlsoReading { get; init; }

    /// <summary>A handler that may be asked as often as one types.</summary>
    public string? Except { get; init; }

    public bool Excepts(string handler) => Except is not null && Except == handler;
}

/// <summary>The limiter asks at once who is tried, so the form is read before: a short one, as those of accounts are.</summary>
public sealed class FormBeforeLimits(RequestDelegate next)
{
    private const long MostBytes = 64 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!RateLimits.IsLimited(context) || !context.Request.HasFormContentType || await ReadAsync(context)) await next(context);
        else context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static async Task<bool> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // A NUL, too many fields, a broken or unfinished part: no form that a browser sends.
            return false;
        }
    }
}
