using System.Text.RegularExpressions;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>Sends what the matrix says and collects what is wrong about the answers.</summary>
internal sealed partial class Crawl(CrawledApp app)
{
    private readonly Ids _ids = new(app);
    private readonly List<string> _wrong = [];

    public int Requests { get; private set; }

    /// <summary>Everything that is wrong, the first ones in words.</summary>
    public string Wrong => _wrong.Count == 0 ? "" : $"{_wrong.Count} wrong:\n{string.Join('\n', _wrong.Take(60))}";

    public void Say(string wrong) => _wrong.Add(wrong);

    /// <summary>What a handler takes an id in: names in its address, then those in its query or form.</summary>
    public IReadOnlyList<(string Name, IdRule Rule)> SlotsOf(Handler handler) =>
        [.. handler.Parameters.Concat(handler.Fields.Where(f => f.IsId).Select(f => f.Name)).Select(name => (name, app.Matrix.IdOf(handler, name))).Where(slot => slot.Item2 is not null).Select(slot => (slot.name, slot.Item2!))];

    public Task<string?> Id(IdRule rule, Whose whose) => _ids.Of(rule, whose);

    /// <summary>One request with these ids; what is not named among them is the caller's business's own.</summary>
    public async Task<(Reply Reply, IReadOnlyList<string> Sent)> Ask(Caller caller, Handler handler, IReadOnlyDictionary<string, Whose> whose)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, rule) in SlotsOf(handler)) ids[name] = await _ids.Of(rule, whose.GetValueOrDefault(name)) ?? throw new InvalidOperationException($"{handler.Key} has no {whose[name]} {name}.");
        var fields = string.Join('&', handler.Fields.Where(f => !f.IsFile).Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(ids.GetValueOrDefault(f.Name) ?? f.Plausible())}"));
        var address = Address(handler, ids);
        var reply = handler.IsPost ? await Send(caller, handler.Method, address, fields) : await Send(caller, handler.Method, WithQuery(address, fields), null);
        if (SmallToken(handler, ids) is { } small && (reply.Body.Contains(small, StringComparison.Ordinal) || reply.Headers.Contains(small, StringComparison.Ordinal))) Say($"{handler.Key} leads on with its token in small letters");
        return (reply, [.. ids.Values]);
    }

    /// <summary>Routing makes the addresses that it builds small; a token in small letters is another one.</summary>
    private static string? SmallToken(Handler handler, Dictionary<string, string> ids) => handler.HasToken ? ids["token"].ToLowerInvariant() : null;

    public async Task<Reply> Send(Caller caller, string method, string address, string? body)
    {
        using var request = caller.Request(method, address, body);
        return await Send(caller, request);
    }

    public async Task<Reply> Send(Caller caller, HttpRequestMessage request)
    {
        Requests++;
        using var response = await app.Http.SendAsync(request);
        var reply = await Reply.Read(response);
        if (reply.IsBroken) Say($"{caller.Name} broke {request.Method} {Short(request.RequestUri!.PathAndQuery)} ({(int)reply.Status})");
        return reply;
    }

    /// <summary>Nobody hears of another business, nor of clients that are not theirs; whoever holds a link hears what it is about.</summary>
    public void Listen(Caller caller, Handler handler, Reply reply)
    {
        var own = handler.HasToken && caller.Host == app.World.Alice.Host;
        foreach (var canary in caller.MayNotSee.Where(c => !own || c is "canaryring" or "canaryerin").Where(reply.Tells)) Say($"{caller.Name} hears of {canary} at {handler.Key}");
    }

    public static string Address(Handler handler, IReadOnlyDictionary<string, string> ids)
    {
        var path = Parameter().Replace(handler.Route, match => Uri.EscapeDataString(ids.GetValueOrDefault(match.Groups[1].Value) ?? throw new InvalidOperationException(
            $"Say in access-matrix.txt what {match.Value} is, for instance: id {handler.Route[..match.Index].TrimEnd('/')} {match.Groups[1].Value} clients")));
        return handler.Name is null ? path : WithQuery(path, $"handler={handler.Name}");
    }

    private static string Short(string text) => text.Length > 160 ? text[..160] : text;

    private static string WithQuery(string address, string query) => query.Length == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
