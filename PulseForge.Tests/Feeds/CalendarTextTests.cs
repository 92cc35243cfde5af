using System.Text;
using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using PulseForge.Core.Feeds;

namespace PulseForge.Tests.Feeds;

/// <summary>What is written is read back by a parser of others, octet by octet as RFC 5545 wants it.</summary>
public sealed class CalendarTextTests
{
    private static readonly Instant Changed = Instant.FromUtc(2026, 11, 25, 8, 30, 15);

    [Fact]
    public void An_event_is_read_back_as_it_was_meant()
    {
        var calendar = Calendar.Load(Text(Event("a@x.example", "Lower A") with { Sequence = 3, Address = new Uri("https://x.example/portal/sessions/1?a=b") }))!;

        var read = Assert.Single(calendar.Events);
        Assert.Equal(("a@x.example", "Lower A", 3, "CONFIRMED"), (read.Uid, read.Summary, read.Sequence, read.Status));
        Assert.True(read.IsAllDay);
        Assert.Equal((new CalDateTime(2026, 12, 1), new CalDateTime(2026, 12, 2)), (read.DtStart, read.DtEnd));
        Assert.Equal(Changed.ToDateTimeUtc(), read.LastModified!.AsUtc);
        Assert.Equal(new Uri("https://x.example/portal/sessions/1?a=b"), read.Url);
        Assert.Equal("Iron House: training", calendar.Properties["X-WR-CALNAME"]!.Value);
        Assert.Equal(("2.0", "PT1H"), (calendar.Version, calendar.Properties["REFRESH-INTERVAL"]!.Value!.ToString()));
    }

    [Theory]
    [InlineData("Squat, bench; deadlift \\ row")]
    [InlineData("Two\nlines: and a colon")]
    [InlineData("BEGIN:VEVENT")]
    [InlineData("“Zañartu” \"quoted\" 100 % = done")]
    [InlineData("تمرين الجزء السفلي")]
    [InlineData("a line that is much longer than the seventy-five octets which one may have, so it is folded more than once before its end is reached")]
    [InlineData("🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️🏋️‍♀️ ñññññññññññññññññññññññññññññññññññ")]
    public void Any_name_comes_back_whole_and_no_line_is_too_long(string title)
    {
        var text = Text(Event("a@x.example", title));

        Assert.Equal(title, Assert.Single(Calendar.Load(text)!.Events).Summary);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\uFFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_control_characters_ends_no_line_and_begins_no_property()
    {
        var text = Text(Event("a@x.example", "Leg\0 day\u0007\u001b\r\nSTATUS:CANCELLED\u2028x\u0085y"));

        var read = Assert.Single(Calendar.Load(text)!.Events);
        Assert.Equal("CONFIRMED", read.Status);
        Assert.Single(text.Split("\r\n"), line => line.StartsWith("STATUS:", StringComparison.Ordinal));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\r' or '\n'));
    }

    [Fact]
    public void What_is_cancelled_says_so_and_takes_nobodys_day()
    {
        var calendar = Calendar.Load(new CalendarText("Busy", true, [Event("a@x.example", "Busy"), Event("b@x.example", "Busy") with { IsCancelled = true }]).Write())!;

        Assert.Equal([("a@x.example", "CONFIRMED", "OPAQUE"), ("b@x.example", "CANCELLED", "TRANSPARENT")], calendar.Events.Select(e => (e.Uid, e.Status, e.Transparency)).Order());
    }

    [Fact]
    public void The_same_calendar_is_the_same_text() => Assert.Equal(Text(Event("a@x.example", "Lower A")), Text(Event("a@x.example", "Lower A")));

    private static string Text(params FeedEvent[] events) => new CalendarText("Iron House: training", false, events).Write();

    private static FeedEvent Event(string uid, string title) => new(uid, new LocalDate(2026, 12, 1), title, false, 0, Changed, null);
}
