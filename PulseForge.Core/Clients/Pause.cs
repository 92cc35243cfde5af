using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Clients;

public enum PauseReason { Illness, Injury, Holiday, Other }

/// <summary>Days that compliance and automation ignore, both ends included; an open pause has no last day yet.</summary>
public sealed class Pause : Entity
{
    private Pause() { }

    public Pause(Guid clientId, LocalDate from, LocalDate? until, PauseReason reason)
    {
        if (until < from) throw new ArgumentException("A pause ends on or after its first day.", nameof(until));
        ClientId = clientId;
        From = from;
        Until = until;
        Reason = reason;
        Raise("client.paused", nameof(From), nameof(Until));
    }

    public Guid ClientId { get; private init; }

    public LocalDate From { get; private init; }

    public LocalDate? Until { get; private set; }

    public PauseReason Reason { get; private init; }

    public bool Covers(LocalDate date) => date >= From && (Until is null || date <= Until);

    /// <summary>It is to be taken away as if it had never been.</summary>
    public void Withdraw() => Raise("client.pause_withdrawn", nameof(From), nameof(Until));

    public void End(LocalDate lastDay)
    {
        if (lastDay < From) throw new ArgumentException("A pause ends on or after its first day.", nameof(lastDay));
        Until = lastDay;
        Raise("client.pause_ended", nameof(Until));
    }
}

public sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> pause)
    {
        pause.HasIndex(p => new { p.TenantId, p.ClientId, p.From });
        pause.ToTable(t => t.HasCheckConstraint("ck_pauses_until", "until is null or until >= \"from\""));
        pause.HasOne<Client>().WithMany().HasForeignKey(p => new { p.TenantId, p.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public static class PauseQueries
{
    /// <summary>The client's pauses that cover a day.</summary>
    public static IQueryable<Pause> PausesOn(this PulseForgeDb db, Guid clientId, LocalDate date) =>
        db.Pauses.Where(p => p.ClientId == clientId && p.From <= date && (p.Until == null || p.Until >= date));

    /// <summary>The client's pauses that touch these days, the earliest first.</summary>
    public static Task<List<Pause>> PausesBetween(this PulseForgeDb db, Guid clientId, LocalDate from, LocalDate until, CancellationToken cancel) =>
        db.Pauses.AsNoTracking().Where(p => p.ClientId == clientId && p.From <= until && (p.Until == null || p.Until >= from)).OrderBy(p => p.From).ToListAsync(cancel);
}
