using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;

namespace PulseForge.Tests.Support;

/// <summary>
/// The whole product in memory over a database of its own, with its <see cref="World"/>: <c>IClassFixture&lt;WebApp&gt;</c>.
/// <see cref="LiveApp"/> is the same on a port, for browsers.
/// </summary>
public class WebApp : IAsyncLifetime
{
    public const string SessionCookie = "__Host-pulseforge";

    // All guests of the tests come from one address.
    private static readonly KeyValuePair<string, string>[] ManyTries = [new("Limits:PerAccount", "10000"), new("Limits:PerAddress", "10000"), new("Limits:PerBusiness", "10000")];

    // A line per request goes through the runner's pipe to nobody: a tenth of what a run costs.
    private static readonly KeyValuePair<string, string>[] FewLines = [new("Serilog:MinimumLevel:Default", "Error"), new("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Error"), new("Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore", "Error")];

    private readonly TestDatabase _database = new();

    public TestDatabase Database => _database;

    public World World { get; private set; } = null!;

    public AdjustableTime Time { get; } = new();

    public IServiceProvider Services => Factory.Services;

    protected WebApplicationFactory<Program> Factory { get; private set; } = null!;

    /// <summary>Settings beside the connection strings. No jobs run by themselves: a test asks for what it wants done.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string>> Settings => [new("PulseForge:Process", "web")];

    protected virtual string Environment => "Test";

    /// <summary>Last, so that a test may take the place of a service.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    public virtual async Task InitializeAsync()
    {
        World = await _database.InitializeWithWorldAsync();
        Factory = new Product(this);
    }

    public virtual async Task DisposeAsync()
    {
        await Factory.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Somebody who is not signed in, on a host such as <c>localhost</c> or <c>iron-house.localhost</c>.</summary>
    public Guest Guest(string host = "localhost") => new(Http(host, new CookieContainer()));

    /// <summary>Somebody signed in at their own business.</summary>
    public async Task<Guest> As(Person person) => new(Http(person.Host, await SignedIn(person)));

    /// <summary>This person's session, carried to another host than their own.</summary>
    public async Task<Guest> CookieFor(Person person, string host)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie(SessionCookie, await CookieOf(person), "/", host) { Secure = true });
        return new Guest(Http(host, cookies));
    }

    /// <summary>A scope of the product in which this business is set, as in its requests and jobs.</summary>
    public async Task<AsyncServiceScope> Scope(Business business)
    {
        var info = await Services.GetRequiredService<TenantDirectory>().ByIdAsync(business.Id, CancellationToken.None);
        return Services.GetRequiredService<TenantScopes>().Open(info!, "test");
    }

    /// <summary>The cookie that a sign-in gives, without the detour of its page.</summary>
    protected async Task<string> CookieOf(Person person)
    {
        await using var scope = await Scope(person.Business);
        var services = scope.ServiceProvider;
        var user = await services.GetRequiredService<PulseForgeDb>().Users.SingleAsync(u => u.Id == person.UserId);
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user);
        if (user.NeedsSecondFactor) ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionClaims.Methods, SessionClaims.MultiFactor));
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var lasts = new AuthenticationProperties { IssuedUtc = Time.GetUtcNow(), ExpiresUtc = Time.GetUtcNow() + cookie.ExpireTimeSpan };
        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(principal, lasts, IdentityConstants.ApplicationScheme));
    }

    private async Task<CookieContainer> SignedIn(Person person)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie(SessionCookie, await CookieOf(person), "/", person.Host) { Secure = true });
        return cookies;
    }

    private HttpClient Http(string host, CookieContainer cookies) =>
        Factory.CreateDefaultClient(new Uri($"https://{host}"), new CookieContainerHandler(cookies));

    private sealed class Product(WebApp app) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(app.Environment);
            builder.UseContentRoot(Repository.PathOf("PulseForge.Web"));
            builder.UseSetting("ConnectionStrings:App", app.Database.AppConnection);
            builder.UseSetting("ConnectionStrings:Platform", app.Database.PlatformConnection);
            builder.UseSetting("PulseForge:MasterKeys:Current", "tests");
            builder.UseSetting("PulseForge:MasterKeys:Keys:tests", Convert.ToBase64String(new byte[32]));
            foreach (var (name, value) in app.Settings.Concat(ManyTries).Concat(FewLines).DistinctBy(setting => setting.Key)) builder.UseSetting(name, value);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(app.Time)));
            builder.ConfigureTestServices(services => services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = Support.World.PasswordRounds));
            builder.ConfigureTestServices(app.Configure);
        }
    }
}
