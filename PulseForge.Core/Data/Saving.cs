using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PulseForge.Core.Data;

public static class Saving
{
    /// <summary>False when somebody else has changed the same rows meanwhile, or has put theirs where these were to go; nothing is saved then.</summary>
    public static async Task<bool> TrySaveAsync(this PulseForgeDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException late) when (late is DbUpdateConcurrencyException || late.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
