using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace PulseForge.Tests.Support;

/// <summary>
/// The product on a port of this machine with its jobs running and its mail arriving at <see cref="Mail"/>, in development's settings,
/// for tests in a browser: <c>IClassFixture&lt;LiveApp&gt;</c>.
/// </summary>
public sealed class LiveApp : WebApp
{
    private readonly int _port = FreePort();
    private readonly int _managementPort = FreePort();

    protected override string Environment => "Development";

    public SmtpSink Mail { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("PulseForge:Port", _port.ToString(CultureInfo.InvariantCulture)),
        new("PulseForge:ManagementPort", _managementPort.ToString(CultureInfo.InvariantCulture)),
        new("Mail:Host", Mail.Host),
        new("Mail:Port", Mail.Port.ToString(CultureInfo.InvariantCulture)),
        new("Mail:Security", "None"),
        new("Mail:From", "mail@pulseforge.example"),
    ];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Factory.UseKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(_port);
            kestrel.ListenLocalhost(_managementPort);
        });
        Factory.StartServer();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>An address that a browser opens: <c>Url("/")</c>, <c>Url("/coach", world.IronHouse)</c>.</summary>
    public string Url(string path, Business? business = null) => Url(path, business is null ? "localhost" : $"{business.Identifier}.localhost");

    public string Url(string path, string host) => $"http://{host}:{_port}{path}";

    public Uri ManagementUrl(string path) => new($"http://localhost:{_managementPort}{path}");

    /// <summary>Gives a visit the session of this person, without the detour of the sign-in page.</summary>
    public async Task SignIn(Visit visit, Person person) =>
        await visit.Page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie
        {
            Name = SessionCookie, Value = await CookieOf(person), Domain = person.Host, Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax,
        }]);

    /// <summary>The same as the value of a cookie, for requests that are written by hand.</summary>
    public Task<string> SessionOf(Person person) => CookieOf(person);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
