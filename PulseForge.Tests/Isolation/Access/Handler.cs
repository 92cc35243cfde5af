using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>One thing that the product answers: a handler of a page or an endpoint, with what its address and its form hold.</summary>
/// <param name="Parameters">Names of what stands in the address.</param>
/// <param name="Fields">What is bound from the query or the form.</param>
internal sealed record Handler(string Method, string Route, string? Name, IReadOnlyList<string> Parameters, IReadOnlyList<FormField> Fields)
{
    /// <summary>As the matrix names it.</summary>
    public string Key => $"{Method} {Route}{(Name is null ? "" : $"?handler={Name}")}";

    public bool IsPost => Method == "POST";

    public bool HasToken => Parameters.Contains("token");

    /// <summary>All of the running product, found by the framework's own means: nobody can forget one.</summary>
    public static async Task<IReadOnlyList<Handler>> AllOf(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var found = new SortedDictionary<string, Handler>(StringComparer.Ordinal);
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            var handlers = page is null ? Of(endpoint) : Of(endpoint, await loader.LoadAsync(page, endpoint.Metadata));
            foreach (var handler in handlers) found.TryAdd($"{handler.Route} {handler.Key}", handler);
        }
        return [.. found.Values];
    }

    private static IEnumerable<Handler> Of(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Handler(method, RouteOf(endpoint), null, ParametersOf(endpoint), []));

    private static IEnumerable<Handler> Of(RouteEndpoint endpoint, CompiledPageActionDescriptor page) =>
        page.HandlerMethods.Select(h => new Handler(h.HttpMethod.ToUpperInvariant(), RouteOf(endpoint), h.Name, ParametersOf(endpoint), [.. FieldsOf(page, h, ParametersOf(endpoint))]));

    private static IReadOnlyList<string> ParametersOf(RouteEndpoint endpoint) => [.. endpoint.RoutePattern.Parameters.Select(p => p.Name)];

    // A page called Index answers at two addresses; the matrix has the short one.
    private static string RouteOf(RouteEndpoint endpoint)
    {
        var route = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
        if (route.EndsWith("/index", StringComparison.Ordinal)) route = route[..^"/index".Length];
        route = route.Replace("/index/{", "/{", StringComparison.Ordinal);
        return route.Length == 0 ? "/" : route;
    }

    private static IEnumerable<FormField> FieldsOf(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler, IReadOnlyList<string> parameters)
    {
        var isGet = handler.HttpMethod.Equals("GET", StringComparison.OrdinalIgnoreCase);
        var bound = page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(p => !isGet || p.Property.GetCustomAttributes(true).OfType<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>().Any(a => a.SupportsGet))
            .Concat<ParameterDescriptor>(handler.Parameters.Where(p => p.ParameterType != typeof(CancellationToken)));
        return bound.Where(p => p.BindingInfo?.BindingSource != Microsoft.AspNetCore.Mvc.ModelBinding.BindingSource.Path).Select(p => (Name: p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)).Where(p => !parameters.Contains(p.Name))
            .SelectMany(p => FormField.Of(p.Name, p.ParameterType));
    }
}
