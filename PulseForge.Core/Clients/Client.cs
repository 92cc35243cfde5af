using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Clients;

public enum ClientStatus { Invited, Active, Paused, Archived }

public enum Sex { Female, Male }

/// <summary>A person who is coached. May exist before they accept and have a user.</summary>
public sealed class Client : Entity, ISoftDeleted
{
    public const int AdultAge = 18;

    private Client() { }

    public Client(string name, string? email, string timeZone, UnitSystem units, string locale, Instant now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        Email = email;
        TimeZone = timeZone;
        Units = units;
        Locale = locale;
        CreatedAt = now;
        Status = email is null ? ClientStatus.Active : ClientStatus.Invited;
        Raise("client.added", nameof(Name), nameof(Email));
    }

    /// <summary>
    /// A client who does not exist, for a new business to try everything on. Their mails go to the owner, and their links open what a client's would.
    /// </summary>
    public static Client Sample(string name, string ownersEmail, string timeZone, UnitSystem units, string locale, Instant now) =>
        new(name, ownersEmail, timeZone, units, locale, now) { IsSample = true, Status = ClientStatus.Active, AcceptedAt = now };

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    public ClientStatus Status { get; private set; }

    /// <summary>The user that accepted the invitation.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Nobody: see <see cref="Sample"/>.</summary>
    public bool IsSample { get; private init; }

    /// <summary>IANA zone: the client's mornings are counted here.</summary>
    public string TimeZone { get; private set; } = "";

    public UnitSystem Units { get; private set; }

    public string Locale { get; private set; } = "en";

    public LocalDate? BirthDate { get; private set; }

    public Sex? Sex { get; private set; }

    public string? Goals { get; private set; }

    public string? Constraints { get; private set; }

    /// <summary>The groups that the coach counts the client to, as <see cref="TagWords"/> reads them.</summary>
    public string[] Tags { get; private set; } = [];

    /// <summary>Who consents for a minor.</summary>
    public string? GuardianEmail { get; private set; }

    /// <summary>Local time at which "today's session" goes out.</summary>
    public LocalTime MorningTime { get; private set; } = new(7, 0);

    /// <summary>Since when the weekly report stays away, at the coach's word.</summary>
    public Instant? ReportsStoppedAt { get; private set; }

    public Guid? ReportsStoppedBy { get; private set; }

    /// <summary>Fields of the business's own; nothing in the core depends on them.</summary>
    public string? Extra { get; private set; }

    public Instant CreatedAt { get; private init; }

    public Instant? AcceptedAt { get; private set; }

    public Instant? ArchivedAt { get; private set; }

    public Guid? ArchivedBy { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    /// <summary>What the coach keeps of the client.</summary>
    public void Describe(string name, LocalDate? birthDate, Sex? sex, string? goals, string? constraints)
    {
        Name = name.Trim();
        BirthDate = birthDate;
        Sex = sex;
        Goals = goals;
        Constraints = constraints;
        Raise("client.described", nameof(Name), nameof(BirthDate), nameof(Sex), nameof(Goals), nameof(Constraints));
    }

    public void Tag(IEnumerable<string> tags)
    {
        Tags = [.. tags];
        Raise("client.tagged", nameof(Tags));
    }

    /// <summary>What the client states of themself.</summary>
    public void Introduce(string name, LocalDate? birthDate, string timeZone, UnitSystem units, string locale, LocalTime morning)
    {
        Name = name.Trim();
        BirthDate = birthDate;
        TimeZone = timeZone;
        Units = units;
        Locale = locale;
        MorningTime = morning;
        Raise("client.introduced", nameof(Name), nameof(BirthDate), nameof(TimeZone), nameof(Units), nameof(Locale));
    }

    /// <summary>Mails and pages are in its language, dates and numbers as its region writes them.</summary>
    public void ReadIn(string locale)
    {
        if (Locale == locale) return;
        Locale = locale;
        Raise("client.described", nameof(Locale));
    }

    public void Invite(string email)
    {
        if (UserId is not null) throw new InvalidOperationException("This client has accepted already.");
        Email = email;
        Status = ClientStatus.Invited;
        Raise("client.invited", nameof(Email));
    }

    /// <summary>A minor has answered the invitation; they stay invited until their guardian consents.</summary>
    public void AwaitGuardian(Guid userId, string guardianEmail)
    {
        if (Status != ClientStatus.Invited) throw new InvalidOperationException("Only an invited client awaits a guardian.");
        (UserId, GuardianEmail) = (userId, guardianEmail);
        Raise("client.guardian_named", nameof(GuardianEmail));
    }

    public void Accept(Guid userId, Instant now)
    {
        UserId = userId;
        AcceptedAt = now;
        Status = ClientStatus.Active;
        Raise("client.accepted", nameof(Status));
    }

    public void ChangeEmail(string email)
    {
        Email = email;
        Raise("client.email_changed", nameof(Email));
    }

    public void StopReports(Instant now, Guid by)
    {
        (ReportsStoppedAt, ReportsStoppedBy) = (now, by);
        Raise("client.reports_stopped", nameof(ReportsStoppedAt));
    }

    public void ResumeReports()
    {
        (ReportsStoppedAt, ReportsStoppedBy) = (null, null);
        Raise("client.reports_resumed", nameof(ReportsStoppedAt));
    }

    public void Archive(Instant now, Guid by)
    {
        Status = ClientStatus.Archived;
        ArchivedAt = now;
        ArchivedBy = by;
        Raise("client.archived", nameof(Status));
    }

    public void Restore()
    {
        Status = UserId is null && Email is not null && !IsSample ? ClientStatus.Invited : ClientStatus.Active;
        (ArchivedAt, ArchivedBy) = (null, null);
        Raise("client.restored", nameof(Status));
    }

    public void Remove(Instant now, Guid by)
    {
        DeletedAt = now;
        DeletedBy = by;
        Raise("client.removed");
    }

    /// <summary>Whether a guardian must consent, by age on the person's today; unknown birth dates count as adult.</summary>
    public bool IsMinor(LocalDate today) => BirthDate is { } born && IsMinor(born, today);

    public static bool IsMinor(LocalDate born, LocalDate today) => Period.Between(born, today, PeriodUnits.Years).Years < AdultAge;
}
