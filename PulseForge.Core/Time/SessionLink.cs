using NodaTime;

namespace PulseForge.Core.Time;

/// <summary>A mailed link to a session opens it until 48 hours after the session's day has ended where the client lives.</summary>
public static class SessionLink
{
    public static readonly Duration Grace = Duration.FromHours(48);

    public static Instant ExpiresAt(LocalDate sessionDate, DateTimeZone zone) => LocalDay.Span(sessionDate, zone).End + Grace;
}
