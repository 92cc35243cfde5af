using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Time;

namespace PulseForge.Core.Attention;

/// <summary>When a business reminds its clients and from where on a client needs their coach's attention. One row for a business that chose for itself; others go by the defaults.</summary>
public sealed class AttentionSettings : Entity
{
    /// <summary>Reminders stand well inside the life of their link, which opens the session until 48 hours after its day.</summary>
    public const int MostHours = 36;

    public bool RemindsOfMissedSessions { get; private set; } = true;

    /// <summary>On the client's own clock, from the midnight that ends the session's day: 9 is nine o'clock the next morning.</summary>
    public int RemindAfterHours { get; private set; } = 9;

    public LocalTime QuietFrom { get; private set; } = new(21, 0);

    public LocalTime QuietUntil { get; private set; } = new(8, 0);

    /// <summary>Days without training, while sessions were due, after which a client counts as silent.</summary>
    public int SilentDays { get; private set; } = 7;

    /// <summary>Percentage points by which adherence may fall from 28 days to the next.</summary>
    public int AdherenceDrop { get; private set; } = 20;

    /// <summary>Percent by which a week's load may lie above the weeks before.</summary>
    public int LoadChange { get; private set; } = 50;

    /// <summary>Foster's monotony of seven days.</summary>
    public decimal Monotony { get; private set; } = 2;

    /// <summary>RPE that the same load and repetitions may feel harder.</summary>
    public decimal EffortRise { get; private set; } = 1;

    /// <summary>Days over which lifts must have been trained before they can be called stalled.</summary>
    public int StalledDays { get; private set; } = 28;

    public QuietHours QuietHours => new(QuietFrom, QuietUntil);

    public void Remind(bool missedSessions, int afterHours, LocalTime quietFrom, LocalTime quietUntil)
    {
        if (afterHours is < 1 or > MostHours) throw new ArgumentOutOfRangeException(nameof(afterHours), afterHours, "1 to 36 hours.");
        (RemindsOfMissedSessions, RemindAfterHours) = (missedSessions, afterHours);
        (QuietFrom, QuietUntil) = (new QuietHours(quietFrom, quietUntil).From, quietUntil);
        Raise("attention.settings_changed", nameof(RemindsOfMissedSessions), nameof(RemindAfterHours), nameof(QuietFrom), nameof(QuietUntil));
    }

    public void Watch(int silentDays, int adherenceDrop, int loadChange, decimal monotony, decimal effortRise, int stalledDays)
    {
        Check(silentDays is >= 3 and <= 60 && adherenceDrop is >= 5 and <= 80 && loadChange is >= 20 and <= 300);
        Check(monotony is >= 1 and <= 5 && effortRise is >= 0.5m and <= 4 && stalledDays is >= 21 and <= 84);
        (SilentDays, AdherenceDrop, LoadChange) = (silentDays, adherenceDrop, loadChange);
        (Monotony, EffortRise, StalledDays) = (monotony, effortRise, stalledDays);
        Raise("attention.settings_changed", nameof(SilentDays), nameof(AdherenceDrop), nameof(LoadChange), nameof(Monotony), nameof(EffortRise), nameof(StalledDays));
    }

    /// <summary>The business's own, or the defaults: these are not tracked, so that whoever wants to keep a change adds it.</summary>
    public static async Task<AttentionSettings> OfAsync(PulseForgeDb db, CancellationToken cancel) =>
        await db.AttentionSettings.OrderBy(s => s.Id).FirstOrDefaultAsync(cancel) ?? new AttentionSettings();

    private static void Check(bool isInRange)
    {
        if (!isInRange) throw new ArgumentOutOfRangeException(nameof(isInRange), "A threshold lies outside of its range.");
    }
}

public sealed class AttentionSettingsConfiguration : IEntityTypeConfiguration<AttentionSettings>
{
    public void Configure(EntityTypeBuilder<AttentionSettings> settings)
    {
        settings.Ignore(s => s.QuietHours);
        settings.Property(s => s.Monotony).HasPrecision(3, 1);
        settings.Property(s => s.EffortRise).HasPrecision(3, 1);
        settings.HasIndex(s => s.TenantId).IsUnique();
    }
}
