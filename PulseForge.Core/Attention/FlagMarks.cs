using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Core.Attention;

/// <summary>The one mark of a client and kind. The caller saves.</summary>
public static class FlagMarks
{
    /// <summary>The mark to write on, a new one where there is none.</summary>
    public static async Task<FlagMark> MarkAsync(this PulseForgeDb db, Guid client, FlagKind kind, CancellationToken cancel) =>
        await db.FlagMarks.SingleOrDefaultAsync(m => m.ClientId == client && m.Kind == kind, cancel) ?? db.FlagMarks.Add(new FlagMark(client, kind)).Entity;

    /// <summary>Takes a mark back; nothing happens where there is none.</summary>
    public static async Task UnmarkAsync(this PulseForgeDb db, Guid client, FlagKind kind, CancellationToken cancel)
    {
        if (await db.FlagMarks.SingleOrDefaultAsync(m => m.ClientId == client && m.Kind == kind, cancel) is not { } mark) return;
        db.FlagMarks.Remove(mark);
        db.Record(db.TenantId, "flag.brought_back", nameof(FlagMark), [mark.Id, client]);
    }
}
