using Microsoft.AspNetCore.HttpOverrides;

namespace PulseForge.Web.Setup;

/// <summary>
/// The proxies that stand before the product: <c>PulseForge:TrustedProxies</c>, networks such as 10.0.0.0/8 with commas between. Only from them is
/// the visitor's address believed (X-Forwarded-For), which limits of tries and the audit are about; without the setting everybody would share the proxy's.
/// Host and scheme are never taken from a header.
/// </summary>
public static class Proxies
{
    private const string Setting = "PulseForge:TrustedProxies";

    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var networks = Networks(builder.Configuration[Setting]).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
    }

    private static IEnumerable<System.Net.IPNetwork> Networks(string? setting)
    {
        foreach (var text in (setting ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!System.Net.IPNetwork.TryParse(text, out var network)) throw new InvalidOperationException($"{Setting}: '{text}' is no network; write it like 10.0.0.0/8 or 192.168.1.7/32.");
            yield return network;
        }
    }
}
