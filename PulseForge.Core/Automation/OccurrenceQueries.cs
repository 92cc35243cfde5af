using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Automation;

/// <summary>What several handlers ask before they do anything.</summary>
internal static class OccurrenceQueries
{
    public static Task<bool> IsPausedAsync(this PulseForgeDb db, Guid client, LocalDate date, CancellationToken cancel) =>
        db.Pauses.AnyAsync(p => p.ClientId == client && p.From <= date && (p.Until == null || p.Until >= date), cancel);
}
