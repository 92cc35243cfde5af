using System.Net;
using Microsoft.AspNetCore.Http;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Setup;

public sealed class ProxiesTests(ProxiesTests.BehindProxy app) : IClassFixture<ProxiesTests.BehindProxy>
{
    private const string Proxy = "10.1.2.3";

    [Fact]
    public async Task Behind_a_trusted_proxy_everybody_is_counted_by_their_own_address()
    {
        for (var visitor = 1; visitor <= BehindProxy.Tries + 2; visitor++)
            Assert.NotEqual(StatusCodes.Status429TooManyRequests, await app.Try(Proxy, $"203.0.113.{visitor}"));
        for (var again = 1; again < BehindProxy.Tries; again++) await app.Try(Proxy, "203.0.113.1");
        Assert.Equal(StatusCodes.Status429TooManyRequests, await app.Try(Proxy, "203.0.113.1"));
    }

    [Fact]
    public async Task Nobody_else_is_believed_about_an_address()
    {
        var last = 0;
        for (var visitor = 1; visitor <= BehindProxy.Tries + 1; visitor++) last = await app.Try("198.51.100.7", $"203.0.113.{100 + visitor}");
        Assert.Equal(StatusCodes.Status429TooManyRequests, last);
    }

    /// <summary>The product as it stands behind a proxy of 10.0.0.0/8, with few tries for each address.</summary>
    public sealed class BehindProxy : WebApp
    {
        public const int Tries = 3;

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [.. base.Settings, new("PulseForge:TrustedProxies", "10.0.0.0/8, 192.168.7.1/32"), new("Limits:PerAddress", $"{Tries}")];

        /// <summary>A try to sign in that reaches us from one address and says it comes from another.</summary>
        public async Task<int> Try(string from, string saidToBe)
        {
            var answer = await Factory.Server.SendAsync(context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                (context.Request.Method, context.Request.Scheme, context.Request.Host, context.Request.Path) = ("POST", "https", new HostString(World.Bob.Host), "/account/sign-in");
                context.Request.Headers.Origin = $"https://{World.Bob.Host}";
                context.Request.Headers["X-Forwarded-For"] = saidToBe;
                context.Request.ContentType = "application/x-www-form-urlencoded";
            });
            return answer.Response.StatusCode;
        }
    }
}
