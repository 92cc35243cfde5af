using NodaTime;

namespace PulseForge.Core.Tenancy;

public enum TenantStatus { Trial, Active, PastDue, Suspended, Closing }

public enum PlanKind { Free, Pro, Studio }

public enum UnitSystem { Kilograms, Pounds }

/// <summary>To which days clients may put their planned sessions themselves: none, those of the same Monday to Sunday, or up to seven days away from the day that the coach gave.</summary>
public enum ClientMoves { Never, SameWeek, SevenDays }

/// <summary>What clients may put in the place of an exercise for one session: nothing, what is listed as its alternatives, or also whatever moves the same way.</summary>
public enum ClientSwaps { Never, Listed, SamePattern }

/// <summary>
/// The published formulas; w is the load, r the repetitions:
/// Epley (1985) w(1 + r/30); Brzycki (1993) 36w/(37 − r); Lombardi (1989) w·r^0.10; Wathan (1994) 100w/(48.8 + 53.8e^(−0.075r)).
/// </summary>
public enum OneRepMaxFormula { Epley, Brzycki, Lombardi, Wathan }

/// <summary>A coaching business. Its own id is the tenant of every row it owns.</summary>
public sealed class Tenant
{
    /// <summary>The reserved row under which the platform's admins live; it has no subdomain of its own.</summary>
    public static readonly Guid PlatformId = new("00000000-0000-7000-8000-000000000001");

    private Tenant() { }

    public Tenant(Guid id, string identifier, string name, string timeZone, UnitSystem units, Instant now)
    {
        if (TenantIdentifier.Problem(identifier) is { } problem && id != PlatformId) throw new ArgumentException(problem, nameof(identifier));
        Id = id;
        Identifier = identifier;
        TimeZone = timeZone;
        Units = units;
        CreatedAt = now;
        Status = TenantStatus.Trial;
        Rename(name);
    }

    public Guid Id { get; private init; }

    /// <summary>The subdomain: 3–40 of a–z, 0–9 and inner hyphens.</summary>
    public string Identifier { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>A verified domain of the business's own, lower case, or null.</summary>
    public string? CustomDomain { get; private set; }

    /// <summary>IANA zone, e.g. Europe/Madrid.</summary>
    public string TimeZone { get; private set; } = "";

    public UnitSystem Units { get; private set; }

    /// <summary>#rrggbb as the owner chose it; the roles on screen are computed from it.</summary>
    public string BrandColor { get; private set; } = "#1f4fd8";

    /// <summary>Grows with every change of colour, logo or name, so that caches may keep /brand/{version} forever.</summary>
    public int BrandVersion { get; private set; } = 1;

    /// <summary>The logo as a re-encoded PNG, or null.</summary>
    public byte[]? Logo { get; private set; }

    /// <summary>The name that mails come from; the business's name when null.</summary>
    public string? SenderName { get; private set; }

    /// <summary>The small print at the foot of mails and reports, e.g. the postal address.</summary>
    public string? Footer { get; private set; }

    public PlanKind Plan { get; private set; }

    public TenantStatus Status { get; private set; }

    public Instant CreatedAt { get; private set; }

    /// <summary>The version of our terms that the owner accepted when it was opened; null for businesses that did not come by sign-up.</summary>
    public string? AcceptedTerms { get; private set; }

    public Instant? SuspendedAt { get; private set; }

    /// <summary>The admin who suspended it.</summary>
    public Guid? SuspendedBy { get; private set; }

    /// <summary>Why, in the admin's words: for admins, never shown to the business's people.</summary>
    public string? SuspensionReason { get; private set; }

    /// <summary>What it was before, and becomes again.</summary>
    public TenantStatus? SuspendedFrom { get; private set; }

    /// <summary>How far this business's clock runs ahead; only development moves it, production refuses to start with one.</summary>
    public Duration ClockOffset { get; private set; }

    /// <summary>When true, every coach sees every client; otherwise only those assigned to them.</summary>
    public bool CoachesSeeAllClients { get; private set; }

    public ClientMoves ClientMoves { get; private set; } = ClientMoves.SameWeek;

    public ClientSwaps ClientSwaps { get; private set; } = ClientSwaps.Listed;

    /// <summary>What estimates of a one-repetition maximum are made with where no exertion was noted.</summary>
    public OneRepMaxFormula OneRepMaxFormula { get; private set; }

    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
        BrandVersion++;
    }

    public void Brand(string color, string? senderName, string? footer)
    {
        if (!TenantIdentifier.IsColor(color)) throw new ArgumentException("A colour is # and six hexadecimal digits.", nameof(color));
        BrandColor = color.ToLowerInvariant();
        SenderName = senderName;
        Footer = footer;
        BrandVersion++;
    }

    public void AcceptTerms(string version) => AcceptedTerms = version;

    public void UseLogo(byte[]? png)
    {
        Logo = png;
        BrandVersion++;
    }

    public void Work(string timeZone, UnitSystem units, bool coachesSeeAllClients)
    {
        TimeZone = timeZone;
        Units = units;
        CoachesSeeAllClients = coachesSeeAllClients;
    }

    public void EstimateBy(OneRepMaxFormula formula) => OneRepMaxFormula = formula;

    public void LetClientsMove(ClientMoves moves) => ClientMoves = moves;

    public void LetClientsSwap(ClientSwaps swaps) => ClientSwaps = swaps;

    public void Activate() => Status = TenantStatus.Active;

    /// <summary>Nothing is done for it and nobody gets in until it is restored; everything stays as it is.</summary>
    public void Suspend(string reason, Guid by, Instant now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (Id == PlatformId) throw new InvalidOperationException("The platform itself is not suspended.");
        if (Status is TenantStatus.Suspended) throw new InvalidOperationException("It is suspended already.");
        (SuspendedFrom, Status) = (Status, TenantStatus.Suspended);
        (SuspensionReason, SuspendedBy, SuspendedAt) = (reason.Trim(), by, now);
    }

    /// <summary>It goes on as what it was.</summary>
    public void Restore()
    {
        if (Status is not TenantStatus.Suspended) throw new InvalidOperationException("Only what is suspended is restored.");
        (Status, SuspendedFrom) = (SuspendedFrom ?? TenantStatus.Active, null);
        (SuspensionReason, SuspendedBy, SuspendedAt) = (null, null, null);
    }

    /// <summary>Moves this business's clock forward; it never runs backwards.</summary>
    public void AdvanceClock(Duration by)
    {
        if (by < Duration.Zero) throw new ArgumentOutOfRangeException(nameof(by), "A clock only moves forward.");
        ClockOffset += by;
    }
}
