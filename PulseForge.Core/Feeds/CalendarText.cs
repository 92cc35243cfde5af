using System.Text;
using NodaTime;
using NodaTime.Text;

namespace PulseForge.Core.Feeds;

/// <summary>A day of somebody's calendar.</summary>
/// <param name="Uid">The same for ever: by it a calendar knows the event again.</param>
/// <param name="Sequence">Grows with every change.</param>
/// <param name="Address">Where more of it stands, or null.</param>
public sealed record FeedEvent(string Uid, LocalDate Date, string Title, bool IsCancelled, int Sequence, Instant ChangedAt, Uri? Address);

/// <summary>
/// A calendar in the format of RFC 5545: all-day events, lines of at most 75 octets that end in CR LF, text escaped. There is no METHOD, so DTSTAMP says when an event was
/// last changed (3.8.7.2) and the same calendar is the same text. Name and refresh interval are those of RFC 7986, with what older programs read beside them.
/// </summary>
/// <param name="IsOpaque">Its days count as taken when others look for a free one.</param>
public sealed record CalendarText(string Name, bool IsOpaque, IReadOnlyList<FeedEvent> Events)
{
    private const int MostOctets = 75;
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var line in Lines()) Fold(text, line);
        return text.ToString();
    }

    private IEnumerable<string> Lines() =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PulseForge//Calendar feed//EN", "CALSCALE:GREGORIAN",
        $"NAME:{Escaped(Name)}", $"X-WR-CALNAME:{Escaped(Name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        .. Events.SelectMany(Lines),
        "END:VCALENDAR",
    ];

    private IEnumerable<string> Lines(FeedEvent e) =>
    [
        "BEGIN:VEVENT", $"UID:{e.Uid}", $"DTSTAMP:{Moment.Format(e.ChangedAt)}", $"LAST-MODIFIED:{Moment.Format(e.ChangedAt)}", $"SEQUENCE:{e.Sequence}",
        $"DTSTART;VALUE=DATE:{Day.Format(e.Date)}", $"DTEND;VALUE=DATE:{Day.Format(e.Date.PlusDays(1))}", $"SUMMARY:{Escaped(e.Title)}",
        $"STATUS:{(e.IsCancelled ? "CANCELLED" : "CONFIRMED")}", $"TRANSP:{(IsOpaque && !e.IsCancelled ? "OPAQUE" : "TRANSPARENT")}",
        .. e.Address is { } address ? [$"URL:{address.AbsoluteUri}"] : Array.Empty<string>(),
        "END:VEVENT",
    ];

    /// <summary>Backslash, semicolon and comma are marked, a new line is written as two characters, and other control characters are left out: nobody's name ends a line.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append(rune);
            else if (!Rune.IsControl(rune)) escaped.Append(rune);
        }
        return escaped.ToString();
    }

    /// <summary>Cut between characters and never inside one; a line that goes on begins with a space, which counts.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
