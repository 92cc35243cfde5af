using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Tenancy;

/// <summary>
/// The first layer of isolation: the host names the business. An unknown business is 404, a host that is not ours 421.
/// Only the Host header counts; forwarded hosts are not read.
/// </summary>
public sealed class HostMiddleware(RequestDelegate next, Addresses addresses, TenantDirectory directory)
{
    public const string Home = "/home";
    public const string Suspended = "/suspended";

    public async Task InvokeAsync(HttpContext context, TenantAccessor accessor)
    {
        var kind = KnownAlready(context) ?? await ResolveAsync(context, accessor);
        if (kind is null) return;
        context.Features.Set(new RequestHost(kind.Value));
        await next(context);
    }

    // A page that reports a problem is executed after it: the host was read before, or could not be because the database is away.
    private static HostKind? KnownAlready(HttpContext context) =>
        context.Features.Get<RequestHost>()?.Kind ?? (context.Request.Path.StartsWithSegments("/problem", StringComparison.Ordinal) ? HostKind.Unknown : null);

    private async Task<HostKind?> ResolveAsync(HttpContext context, TenantAccessor accessor)
    {
        var host = context.Request.Host.Host.ToLowerInvariant();
        if (host == addresses.BaseHost) return HostKind.Root;
        if (host == $"{Addresses.ConsoleName}.{addresses.BaseHost}") return Enter(context, accessor, await directory.ByIdAsync(Tenant.PlatformId, context.RequestAborted), HostKind.Console);
        return host.EndsWith($".{addresses.BaseHost}", StringComparison.Ordinal)
            ? Enter(context, accessor, await FindAsync(host[..^(addresses.BaseHost.Length + 1)], context.RequestAborted), HostKind.Tenant)
            : await EnterDomainAsync(context, accessor, host);
    }

    private Task<TenantInfo?> FindAsync(string identifier, CancellationToken cancel) =>
        TenantIdentifier.Problem(identifier) is null ? directory.ByIdentifierAsync(identifier, cancel) : Task.FromResult<TenantInfo?>(null);

    private async Task<HostKind?> EnterDomainAsync(HttpContext context, TenantAccessor accessor, string host)
    {
        var tenant = host.Contains('.', StringComparison.Ordinal) ? await directory.ByDomainAsync(host, context.RequestAborted) : null;
        if (tenant is not null) return Enter(context, accessor, tenant, HostKind.Tenant);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return null;
    }

    private static HostKind? Enter(HttpContext context, TenantAccessor accessor, TenantInfo? tenant, HostKind kind)
    {
        if (tenant is null) return HostKind.Unknown;
        accessor.Set(tenant);
        context.RequestServices.GetRequiredService<ActorAccessor>().Current = Actor.Guest(Origin.From(context));
        // "/" is the landing page of the root host; a business's own leads to where the person belongs.
        if (context.Request.Path == "/") context.Request.Path = Home;
        // Whatever was asked for, with whatever cookie or link: no page of a suspended business is reached. Its colours and logo are no secret.
        if (kind == HostKind.Tenant && !tenant.IsServed && !context.Request.Path.StartsWithSegments("/brand", StringComparison.Ordinal)) context.Request.Path = Suspended;
        return kind;
    }
}

/// <summary>What the host of this request is.</summary>
public sealed record RequestHost(HostKind Kind);

/// <summary>After routing: an endpoint that does not answer on this host does not exist on it.</summary>
public sealed class HostGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var kind = context.Features.Get<RequestHost>()?.Kind ?? HostKind.Unknown;
        // Nothing comes after the endpoints, so a request without one ends here too, before anybody is asked to sign in for it.
        if (context.GetEndpoint() is not { } endpoint || !Answers(endpoint, kind))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await next(context);
    }

    private static bool Answers(Endpoint endpoint, HostKind kind) =>
        endpoint.Metadata.GetMetadata<AnswersOn>() is { } on && on.Hosts.HasFlag(kind);
}

/// <summary>
/// Holds the business's connection for the whole request: setting the tenant once is cheaper than at every query. It is given back here and not left
/// to the pool of contexts: a context that finds that pool full is dropped with its connection open, and the server has one less for ever.
/// </summary>
public sealed class ConnectionPerRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, TenantAccessor accessor, PulseForgeDb db)
    {
        var needsNone = context.GetEndpoint()?.Metadata.GetMetadata<AnswersOn>()?.Hosts.HasFlag(HostKind.Unknown) ?? true;
        if (accessor.Current is null || needsNone)
        {
            await next(context);
            return;
        }
        await db.Database.OpenConnectionAsync(context.RequestAborted);
        try { await next(context); }
        finally { await db.Database.CloseConnectionAsync(); }
    }
}
