using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Training;

namespace PulseForge.Core.Email;

/// <summary>After a session that was missed: that it can still be trained, until when, and what comes next otherwise.</summary>
/// <param name="OpenUntil">The client's own time at which the link ends.</param>
/// <param name="Next">The session that is planned next, or null.</param>
public sealed record SessionMissed(SessionSheet Sheet, LocalDateTime OpenUntil, NextSession? Next, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.Reminders;

    public override Sentence Subject => new("{0} is still open", Sheet.Head.Name);
}

/// <summary>A session that is planned.</summary>
public sealed record NextSession(string Name, LocalDate Date);
