using NodaTime;
using PulseForge.Core.Accounts;

namespace PulseForge.Core.Email;

/// <summary>In the client's own morning: a form waits, and a link opens it without a sign-in.</summary>
/// <param name="SentAt">The client's own time.</param>
public sealed record CheckInRequest(string Form, LocalDate Date, int Questions, Instant ClosesAt, DateTimeZone Zone, LocalTime SentAt, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.CheckIns;

    public override Sentence Subject => new("Your check-in is here: {0}", Form);
}

/// <summary>A day later, once.</summary>
public sealed record CheckInReminder(string Form, LocalDate Date, Instant ClosesAt, DateTimeZone Zone, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.Reminders;

    public override Sentence Subject => new("Still open: {0}", Form);
}

/// <summary>What the coach wrote to a check-in.</summary>
public sealed record CheckInReply(string Coach, string Form, LocalDate Date, string Reply, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.CheckIns;

    public override Sentence Subject => new("{0} has answered your check-in", Coach);

    public IEnumerable<string> Lines => Reply.ReplaceLineEndings("\n").Split('\n');
}
