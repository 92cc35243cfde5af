using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PulseForge.Core.Audit;

namespace PulseForge.Web.Components;

/// <summary>From a day to a day, both included, as a search form sends them; without them the last week. At most a year, so that a search stays one.</summary>
public sealed record DaySpan(LocalDate From, LocalDate To, bool IsUnderstood)
{
    public const int MostDays = 366;
    private const int UsualDays = 7;

    public static DaySpan Read(string? from, string? to, LocalDate today)
    {
        var (begin, end) = (Day(from, today.PlusDays(1 - UsualDays)), Day(to, today));
        var understood = begin is { } first && end is { } last && first <= last && Period.DaysBetween(first, last) < MostDays;
        return new DaySpan(begin ?? today.PlusDays(1 - UsualDays), end ?? today, understood);
    }

    public (Instant From, Instant Until) In(DateTimeZone zone) => (zone.AtStartOfDay(From).ToInstant(), zone.AtStartOfDay(To.PlusDays(1)).ToInstant());

    private static LocalDate? Day(string? typed, LocalDate otherwise) =>
        string.IsNullOrWhiteSpace(typed) ? otherwise : LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true, Value: { Year: > 1999 and < 3000 } day } ? day : null;
}

/// <summary>Where the next page of an audit begins, in its address.</summary>
public static class CursorText
{
    public static string Of(AuditCursor cursor) => string.Create(CultureInfo.InvariantCulture, $"{InstantPattern.ExtendedIso.Format(cursor.At)}_{cursor.Id}");

    /// <summary>Null for none, and for what nobody was given: the first page then.</summary>
    public static AuditCursor? Read(string? text) =>
        text?.Split('_') is [var at, var id] && InstantPattern.ExtendedIso.Parse(at) is { Success: true, Value: var instant } && Guid.TryParse(id, out var guid) ? new AuditCursor(instant, guid) : null;
}
