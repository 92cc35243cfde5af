using PulseForge.Tests.Support;

namespace PulseForge.Tests.Isolation.Access;

internal enum Whose { Own, Unknown, Foreign, Hidden, OtherPurpose }

/// <summary>Ids for addresses and forms: Dana's or her business's own, one that is none, the other business's, Erin's; of tokens also one that was given out for something else.</summary>
internal sealed class Ids(CrawledApp app)
{
    private static readonly string NoId = Guid.CreateVersion7().ToString();
    private const string NoToken = "n0Such_Token-AbCdEfGhIjKlMnOpQrStUvWxYz01234";

    private readonly Dictionary<(string, Whose), string?> _known = [];

    /// <summary>Null where there is none of this kind: programs, say, belong to no client.</summary>
    public async Task<string?> Of(IdRule rule, Whose whose)
    {
        var key = ($"{rule.Table} {rule.Condition}", whose);
        if (!_known.TryGetValue(key, out var id)) _known[key] = id = await Find(rule, whose);
        return id;
    }

    private async Task<string?> Find(IdRule rule, Whose whose) => (rule.Table, whose) switch
    {
        ("value", Whose.Own) => rule.Condition,
        ("value", _) => null,
        ("business", Whose.Own) => app.World.IronHouse.Id.ToString(),
        ("business", Whose.Foreign) => app.World.RingSide.Id.ToString(),
        ("business", not Whose.Unknown) => null,
        ("link", Whose.Own) => app.OwnLinks.Open(rule.Condition),
        ("link", Whose.Foreign) => app.ForeignLinks.Open(rule.Condition),
        ("link", Whose.OtherPurpose) => app.OwnLinks.Open(rule.Condition == "Unsubscribe" ? "Session" : "Unsubscribe"),
        ("link", Whose.Unknown) => NoToken,
        ("link", _) or (_, Whose.OtherPurpose) => null,
        (_, Whose.Unknown) => NoId,
        (_, Whose.Foreign) => await Row(rule, app.World.Frank) ?? throw new InvalidOperationException($"The other business has no row of {rule.Table}: seed one in FullBusiness."),
        (_, Whose.Own) => await Row(rule, app.World.Dana) ?? throw new InvalidOperationException($"Dana has no row of {rule.Table}: seed one in FullBusiness."),
        _ => await IsOfClients(rule) ? await Row(rule, app.World.Erin) : null,
    };

    private async Task<string?> Row(IdRule rule, Person person)
    {
        var client = rule.Table == "clients" ? $"and id = '{person.ClientId}'" : await IsOfClients(rule) ? $"and client_id = '{person.ClientId}'" : "";
        var condition = rule.Condition.Length == 0 ? "" : $"and {rule.Condition}";
        return (await Sql.Column(app.Database.SuperuserConnection, $"select id from {rule.Table} where tenant_id = '{person.Business.Id}' {client} {condition} order by id limit 1")).SingleOrDefault();
    }

    private async Task<bool> IsOfClients(IdRule rule) => rule.Table == "clients" ||
        (await Sql.Column(app.Database.SuperuserConnection, $"select 1 from information_schema.columns where table_schema = 'public' and table_name = '{rule.Table}' and column_name = 'client_id'")).Count > 0;
}
