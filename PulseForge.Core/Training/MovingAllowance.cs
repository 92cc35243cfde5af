using NodaTime;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Training;

/// <summary>
/// To which days a client may put a planned session themself. Counted from the day that the coach gave it and not from where it stands, so that
/// many small moves lead no further than one.
/// </summary>
/// <param name="Given">The day that the coach gave it.</param>
/// <param name="Today">The client's: a day that is over takes no session.</param>
public sealed record MovingAllowance(ClientMoves Moves, LocalDate Given, LocalDate Today)
{
    private const int Reach = 7;

    public static MovingAllowance Of(ClientMoves moves, ScheduledSession session, LocalDate today) => new(moves, session.GivenOn ?? session.Date, today);

    /// <summary>The first and the last day of what is allowed, today or later; null when there is none.</summary>
    public DateInterval? Days => IsAny && Span.Until >= Today ? new DateInterval(LocalDate.Max(Span.From, Today), Span.Until) : null;

    /// <summary>Whether clients move sessions at all.</summary>
    public bool IsAny => Moves != ClientMoves.Never;

    public bool Allows(LocalDate day) => Days?.Contains(day) == true;

    private (LocalDate From, LocalDate Until) Span => Moves switch
    {
        ClientMoves.Never => (Given, Given),
        ClientMoves.SameWeek => (Monday, Monday.PlusDays(6)),
        ClientMoves.SevenDays => (Given.PlusDays(-Reach), Given.PlusDays(Reach)),
    };

    private LocalDate Monday => Given.PlusDays(1 - (int)Given.DayOfWeek);
}
