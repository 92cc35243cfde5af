using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

/// <summary>The predicates about clients, each said once; who may see them is said by <see cref="ClientVisibility"/>.</summary>
public static class ClientQueries
{
    /// <summary>The client, locked until the transaction ends: what is to happen at most once in a while to a client, and what is planned for them next, is decided by one at a time.</summary>
    public static Task<Client?> LockClientAsync(this PulseForgeDb db, Guid client, CancellationToken cancel) =>
        db.Clients.FromSql($"select * from clients where tenant_id = {db.TenantId} and id = {client} for no key update").SingleOrDefaultAsync(cancel);

    /// <summary>The same for several, in one order, so that two who lock some of the same wait and do not block each other.</summary>
    public static Task LockClientsAsync(this PulseForgeDb db, IReadOnlyCollection<Guid> clients, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select 1 from clients where tenant_id = {db.TenantId} and id = any({clients.ToArray()}) order by id for no key update", cancel);

    public static IQueryable<Client> Current(this IQueryable<Client> clients) => clients.Where(c => c.Status != ClientStatus.Archived);

    /// <summary>Two addresses that differ only in case are the same.</summary>
    public static IQueryable<Client> WithEmail(this IQueryable<Client> clients, string email)
    {
        var pattern = LikePattern.Exactly(email);
        return clients.Where(c => EF.Functions.ILike(c.Email!, pattern, LikePattern.Escape));
    }

    /// <summary>A part of name or e-mail, whatever the case.</summary>
    public static IQueryable<Client> Named(this IQueryable<Client> clients, string search)
    {
        var pattern = LikePattern.Containing(search);
        return clients.Where(c => EF.Functions.ILike(c.Name, pattern, LikePattern.Escape) || EF.Functions.ILike(c.Email!, pattern, LikePattern.Escape));
    }

    public static IQueryable<Client> Tagged(this IQueryable<Client> clients, string tag) => clients.Where(c => c.Tags.Contains(tag));

    /// <summary>The tags of these clients with how many have each, in the order of the alphabet.</summary>
    public static async Task<IReadOnlyList<TagCount>> TagsAsync(this IQueryable<Client> clients, CancellationToken cancel) =>
        await clients.SelectMany(c => c.Tags).GroupBy(tag => tag).OrderBy(tag => tag.Key).Take(TagWords.MostShown).Select(tag => new TagCount(tag.Key, tag.Count())).ToListAsync(cancel);
}

/// <summary>A tag, and how many clients have it.</summary>
public sealed record TagCount(string Tag, int Clients);
