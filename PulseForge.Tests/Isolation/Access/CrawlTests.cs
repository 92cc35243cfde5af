using PulseForge.Tests.Support;
using Xunit.Abstractions;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>
/// Every handler of the product, asked by everybody with every kind of id. What is foreign answers like what does not exist, nobody hears of
/// another business, nothing of another's changes, and nothing breaks.
/// </summary>
[Collection(nameof(CrawledApp))]
public sealed class CrawlTests(CrawledApp app, ITestOutputHelper output)
{
    private static readonly Dictionary<string, Whose> Own = [];

    // Of no business: keys of cookies, identifiers that nobody may take again, and the businesses themselves.
    private static readonly string[] Nobodys = ["data_protection_keys", "resting_identifiers", "tenants"];

    private readonly Crawl _crawl = new(app);

    [Fact]
    public void Every_handler_stands_in_the_matrix_and_nothing_else_does()
    {
        var missing = app.Handlers.Where(h => !app.Matrix.Knows(h)).Select(h => app.Matrix.Proposal(h)).ToList();
        var superfluous = app.Matrix.Keys.Except(app.Handlers.Select(h => h.Key)).ToList();

        Assert.True(missing.Count == 0, $"Add to access-matrix.txt, after thinking about each answer:\n{string.Join('\n', missing)}");
        Assert.True(superfluous.Count == 0, $"Take from access-matrix.txt:\n{string.Join('\n', superfluous)}");
    }

    [Fact]
    public void Every_id_of_an_address_or_a_form_is_known()
    {
        var unknown = app.Handlers.SelectMany(h => h.Parameters.Concat(h.Fields.Where(f => f.IsId).Select(f => f.Name)).Where(name => app.Matrix.IdOf(h, name) is null).Select(name => $"id {h.Route} {name} <table>"));
        Assert.True(!unknown.Any(), $"Say in access-matrix.txt of which table these are:\n{string.Join('\n', unknown)}");
    }

    [Fact]
    public void Both_businesses_have_rows_of_every_kind()
    {
        var full = app.State.Remembered.Keys.ToLookup(part => part.Table, part => part.Tenant);
        var poor = app.State.Tables.Except(Nobodys).Where(t => !full[t].Contains(app.World.IronHouse.Id.ToString()) || !full[t].Contains(app.World.RingSide.Id.ToString()));
        Assert.True(!poor.Any(), $"Seed a row in FullBusiness: {string.Join(", ", poor)}");
    }

    [Fact]
    public async Task Everybody_gets_from_every_handler_what_the_matrix_says()
    {
        foreach (var handler in app.Known)
        foreach (var caller in app.Callers.Values)
            await CheckMatrix(handler, caller);

        Report(floor: 500);
    }

    [Fact]
    public async Task What_is_not_theirs_answers_like_what_does_not_exist()
    {
        foreach (var handler in app.Known.Where(h => _crawl.SlotsOf(h).Any(s => s.Rule.Table != "value")))
        // Who looks at a portal is a coach everywhere else, whom these ids were tried on already.
        foreach (var caller in app.Callers.Values.Where(c => c.Host == app.World.Alice.Host && (c.Name != "viewing" || handler.Route.StartsWith("/portal", StringComparison.Ordinal))))
            await CheckForeign(handler, caller);

        Report(floor: 500);
    }

    [Theory]
    [InlineData("nobody.localhost", "404")]
    [InlineData("stranger.example", "421")]
    [InlineData("iron-house.localhost.stranger.example", "421")]
    public async Task A_host_that_is_not_ours_has_nothing(string host, string expected)
    {
        foreach (var handler in app.Known.Where(h => h.Route != "/problem/{code:int}"))
        {
            var (reply, _) = await _crawl.Ask(app.Callers["owner"].At(host), handler, Own);
            if (reply.Outcome != expected) _crawl.Say($"{handler.Key} answers {reply.Outcome} there");
            foreach (var canary in app.Callers["root"].MayNotSee.Where(reply.Tells)) _crawl.Say($"{handler.Key} tells {canary} there");
        }
        Report(floor: 100);
    }

    [Theory]
    [InlineData("foreign", "iron-house.localhost")]
    [InlineData("console", "iron-house.localhost")]
    [InlineData("client", "ring-side.localhost")]
    [InlineData("owner", "console.localhost")]
    public async Task A_cookie_counts_on_its_own_host_alone(string whose, string host)
    {
        var (stray, guest) = (app.Callers[whose].At(host), app.Callers["guest"].At(host));
        foreach (var handler in app.Known.Where(h => !h.IsPost))
        {
            var ((asked, ids), (known, _)) = (await _crawl.Ask(stray, handler, Own), await _crawl.Ask(guest, handler, Own));
            if (asked.Outcome != known.Outcome || (asked.Body.Length > 0 && Body(asked, ids) != Body(known, ids))) _crawl.Say($"{handler.Key} answers {asked.Outcome}, to a guest {known.Outcome}");
        }
        Report(floor: 100);
    }

    [Fact]
    public async Task A_link_that_is_spent_or_over_does_nothing_any_more()
    {
        foreach (var handler in app.Known.Where(h => h.HasToken && h.Name != "Renew"))
        foreach (var token in new[] { app.OwnLinks.Spent(Link(handler)), app.OwnLinks.Expired(Link(handler)) })
        {
            var address = Crawl.Address(handler, new Dictionary<string, string> { ["token"] = token });
            var reply = await _crawl.Send(app.Callers["guest"], handler.Method, address, string.Join('&', handler.Fields.Where(f => !f.IsFile).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Plausible())}")));
            // Mails are stopped and taken up again as often as one likes.
            var isFree = Link(handler) == "Unsubscribe" && token == app.OwnLinks.Spent("Unsubscribe");
            if (!isFree && reply.Outcome is not ("404" or "410")) _crawl.Say($"{handler.Key} answers {reply.Outcome} to a link that is over");
            await CheckRows(handler, app.Callers["guest"], reply);
        }
        Report(floor: 20);
    }

    private string Link(Handler handler) => app.Matrix.IdOf(handler, "token")!.Condition;

    private static string Body(Reply reply, IReadOnlyList<string> ids) => (reply with { Headers = "" }).Masked(ids);

    private async Task CheckMatrix(Handler handler, Caller caller)
    {
        var (reply, _) = await _crawl.Ask(caller, handler, Own);
        var expected = app.Matrix.Expected(handler, caller.Name);
        if (reply.Outcome != expected) _crawl.Say($"{handler.Key}: {caller.Name} gets {reply.Outcome}, not {expected}");
        _crawl.Listen(caller, handler, reply);
        if (handler.IsPost) await CheckRows(handler, caller, reply);
    }

    private async Task CheckForeign(Handler handler, Caller caller)
    {
        var slots = _crawl.SlotsOf(handler).Where(s => s.Rule.Table != "value").ToList();
        foreach (var names in slots.Select(s => new[] { s }).Append([.. slots]).DistinctBy(n => string.Join(' ', n.Select(s => s.Name))))
        {
            var (none, noIds) = await Send(handler, caller, names, Whose.Unknown);
            foreach (var whose in new[] { Whose.Foreign, Whose.Hidden, Whose.OtherPurpose })
            {
                if (!await Exists(names, whose) || (whose == Whose.Hidden && await Sees(caller, handler, slots, names))) continue;
                var (reply, ids) = await Send(handler, caller, names, whose);
                if (reply.Masked(ids) != none.Masked(noIds)) _crawl.Say($"{handler.Key}: {caller.Name} tells {whose} {string.Join(", ", names.Select(n => n.Name))} ({reply.Outcome}) from none ({none.Outcome}){Difference(reply.Masked(ids), none.Masked(noIds))}");
            }
        }
    }

    private async Task<(Reply, IReadOnlyList<string>)> Send(Handler handler, Caller caller, IEnumerable<(string Name, IdRule Rule)> names, Whose whose)
    {
        var (reply, ids) = await _crawl.Ask(caller, handler, names.ToDictionary(n => n.Name, _ => whose));
        _crawl.Listen(caller, handler, reply);
        // That who may not enter changes nothing is seen with their own ids already.
        if (handler.IsPost && reply.Outcome is not ("sign-in" or "denied")) await CheckRows(handler, caller, reply);
        return (reply, ids);
    }

    /// <summary>Erin's are her own and the owner's; a part of hers below Dana is nobody's. A form that names what is not hers is told so at its field.</summary>
    private async Task<bool> Sees(Caller caller, Handler handler, IReadOnlyList<(string Name, IdRule Rule)> slots, IReadOnlyList<(string Name, IdRule Rule)> names)
    {
        if (caller.Name != "owner") return caller.Name == "other";
        var ofClients = new List<(string Name, IdRule Rule)>();
        foreach (var slot in slots) if (await _crawl.Id(slot.Rule, Whose.Hidden) is not null) ofClients.Add(slot);
        return ofClients.All(slot => names.Contains(slot) || !handler.Parameters.Contains(slot.Name)) || !ofClients.Any(slot => slot.Rule.Table == "clients");
    }

    private async Task<bool> Exists(IEnumerable<(string, IdRule Rule)> names, Whose whose)
    {
        foreach (var (_, rule) in names) if (await _crawl.Id(rule, whose) is null) return false;
        return true;
    }

    /// <summary>Who is refused changes nothing; who is let in changes nothing of another business and nothing of Erin's.</summary>
    private async Task CheckRows(Handler handler, Caller caller, Reply reply)
    {
        var changes = await app.State.Changes();
        var mine = caller.Host == app.World.Charlie.Host ? app.World.RingSide.Id : app.World.IronHouse.Id;
        var wrong = reply.IsOk ? changes.Where(c => c.Tenant == (mine == app.World.IronHouse.Id ? app.World.RingSide.Id : app.World.IronHouse.Id).ToString() || (c.Client == app.World.Erin.ClientId.ToString() && caller.Name != "other")) : changes;
        if (wrong.Any()) _crawl.Say($"{handler.Key}: {caller.Name} ({reply.Outcome}) changed {string.Join(", ", wrong.Select(c => c.Table).Distinct())}");
        await app.Restore(changes);
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"\n    {Around(one, at)}\n    {Around(other, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");

    private void Report(int floor)
    {
        output.WriteLine($"{_crawl.Requests} requests: {app.Known.Count} handlers, {app.Callers.Count} callers");
        Assert.True(_crawl.Requests > floor, $"Only {_crawl.Requests} requests: this crawl crawls nothing.");
        Assert.True(_crawl.Wrong.Length == 0, _crawl.Wrong);
    }
}
