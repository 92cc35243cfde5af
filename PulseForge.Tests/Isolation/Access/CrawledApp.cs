using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Feeds;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>One product for all that is crawled, asked by one test at a time.</summary>
[CollectionDefinition(nameof(CrawledApp))]
public sealed class CrawledApps : ICollectionFixture<CrawledApp>;

/// <summary>The product with two full businesses and everybody who may knock: the callers of the access matrix.</summary>
public sealed class CrawledApp : WebApp
{
    /// <summary>Words that are found in rows of their owner and nowhere else.</summary>
    private const string House = "canaryhouse", Ring = "canaryring", OfDana = "canarydana", OfErin = "canaryerin";

    internal AccessMatrix Matrix { get; } = AccessMatrix.Load();

    internal IReadOnlyList<Handler> Handlers { get; private set; } = [];

    /// <summary>Those that can be asked, because the matrix says what they answer and what their ids are; of the others it is said that they are missing.</summary>
    internal IReadOnlyList<Handler> Known { get; private set; } = [];

    internal IReadOnlyDictionary<string, Caller> Callers { get; private set; } = new Dictionary<string, Caller>();

    internal TableState State { get; private set; } = null!;

    internal Links OwnLinks { get; private set; } = null!;

    internal Links ForeignLinks { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    /// <summary>Whom to ask a handler as when its answer counts and not who asks.</summary>
    internal Caller WhoMay(Handler handler) => new[] { "owner", "client", "guest", "root", "console" }.Where(name => Matrix.Knows(handler) && Matrix.Expected(handler, name) == "ok").Select(name => Callers[name]).FirstOrDefault() ?? Callers["owner"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Http = Factory.Server.CreateClient();
        Handlers = [.. (await Handler.AllOf(Services)).Select(Matrix.WithFields)];
        Known = [.. Handlers.Where(h => Matrix.Knows(h) && h.Parameters.All(name => Matrix.IdOf(h, name) is not null))];
        var (own, ownLinks) = await Fill(World.IronHouse, World.Alice, House, (World.Dana, OfDana), (World.Erin, OfErin));
        var (_, foreignLinks) = await Fill(World.RingSide, World.Charlie, Ring, (World.Frank, Ring));
        (OwnLinks, ForeignLinks) = (ownLinks, foreignLinks);
        Callers = (await Everybody(own)).ToDictionary(c => c.Name);
        State = new TableState(Database.SuperuserConnection);
        await State.Remember();
    }

    public override async Task DisposeAsync()
    {
        await State.DisposeAsync();
        Http.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Undoes what requests did, also what the product remembers of it.</summary>
    internal async Task Restore(IReadOnlyList<Part> changes)
    {
        if (changes.Count == 0) return;
        await State.Restore(changes);
        var directory = Services.GetRequiredService<TenantDirectory>();
        foreach (var business in new[] { World.IronHouse, World.RingSide })
        {
            if (await directory.ByIdAsync(business.Id, default) is { } info) directory.Forget(info);
        }
    }

    private async Task<(Awaited, Links)> Fill(Business business, Person owner, string canary, params (Person Person, string Canary)[] clients)
    {
        await using var scope = await Scope(business);
        var full = new FullBusiness(scope.ServiceProvider, owner, canary, Time.Now);
        await full.Plan();
        foreach (var (person, own) in clients) await full.Train(person, own);
        var awaited = await full.Invite();
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var links = new Links(db, Time.Now);
        await links.Make(clients[0].Person, await db.WorkoutLogs.Where(l => l.ClientId == clients[0].Person.ClientId).Select(l => l.ScheduledSessionId).SingleAsync(), await db.CheckIns.Where(c => c.ClientId == clients[0].Person.ClientId).Select(c => c.Id).SingleAsync(), awaited);
        await links.Share(scope.ServiceProvider.GetRequiredService<CalendarFeeds>(), clients[0].Person);
        return (awaited, links);
    }

    private async Task<IReadOnlyList<Caller>> Everybody(Awaited own)
    {
        var (house, ring) = (World.Alice.Host, World.Charlie.Host);
        var idle = new Person(World.IronHouse, own.FreeCoach, null, "Gus", "gus@example.com");
        return
        [
            await Call("guest", house, null, null, House, Ring, OfDana, OfErin),
            await Call("owner", house, World.Alice, World.Alice, Ring),
            await Call("coach", house, World.Bob, World.Bob, Ring, OfErin),
            await Call("idle", house, idle, idle, Ring, OfDana, OfErin),
            await Call("client", house, World.Dana, World.Dana, Ring, OfErin),
            await Call("other", house, World.Erin, World.Erin, Ring, OfDana),
            await Call("foreign", ring, World.Charlie, World.Charlie, House, OfDana, OfErin),
            await Call("replay", ring, World.Alice, null, House, OfDana, OfErin, Ring),
            await Call("root", "localhost", World.Alice, null, House, Ring, OfDana, OfErin),
            await Call("console", World.Ada.Host, World.Ada, World.Ada, OfDana, OfErin),
            await Looking(await Call("viewing", house, World.Bob, World.Bob, Ring, OfErin)),
        ];
    }

    /// <summary>The coach with the cookie that the product gives for looking at Dana's portal.</summary>
    private async Task<Caller> Looking(Caller coach)
    {
        using var answer = await Http.SendAsync(coach.Request("POST", $"/coach/clients/{World.Dana.ClientId}/viewing", null));
        return coach with { Cookie = $"{coach.Cookie}; {answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-pulseforge-viewing", StringComparison.Ordinal)).Split(';')[0]}" };
    }

    /// <param name="cookieOf">Whose cookie is sent.</param>
    /// <param name="known">Who that is on this host.</param>
    private async Task<Caller> Call(string name, string host, Person? cookieOf, Person? known, params string[] mayNotSee)
    {
        var session = cookieOf is null ? null : await CookieOf(cookieOf);
        var (cookie, token) = Antiforgery(known is null ? new ClaimsPrincipal(new ClaimsIdentity()) : PrincipalIn(session!));
        return new Caller(name, host, $"__Host-antiforgery={cookie}{(session is null ? "" : $"; {SessionCookie}={session}")}", token, mayNotSee);
    }

    private ClaimsPrincipal PrincipalIn(string cookie) =>
        Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(cookie)!.Principal;

    private (string Cookie, string Token) Antiforgery(ClaimsPrincipal user)
    {
        using var scope = Services.CreateScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user });
        return (tokens.CookieToken!, tokens.RequestToken!);
    }
}
