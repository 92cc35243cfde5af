using System.Data;
using Microsoft.EntityFrameworkCore;

namespace PulseForge.Core.Data;

public static class Connections
{
    /// <summary>
    /// Does something slow (a body that comes, a picture that is made) with the request's connection given back: there are fewer of them than people with a
    /// bad signal. It is opened again for what follows, for the same business.
    /// </summary>
    public static async Task<T> WithoutConnectionAsync<T>(this PulseForgeDb db, Func<Task<T>> work, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null) throw new InvalidOperationException("A transaction needs its connection.");
        if (db.Database.GetDbConnection().State != ConnectionState.Open) return await work();
        await db.Database.CloseConnectionAsync();
        var done = await work();
        await db.Database.OpenConnectionAsync(cancel);
        return done;
    }
}
