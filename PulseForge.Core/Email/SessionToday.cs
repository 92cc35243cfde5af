using NodaTime;
using PulseForge.Core.Accounts;

namespace PulseForge.Core.Email;

/// <summary>On the morning of a session: what is planned, why it changed, and a link that opens it.</summary>
/// <param name="Place">Where in the program this is, e.g. "Base Strength, week 9, day 1"; null for a session without a program.</param>
public sealed record SessionToday(
    string SessionName, LocalDate Date, LocalTime SentAt, Sentence? Place, int Sets, IReadOnlyList<SessionLine> Lines, IReadOnlyList<SessionReason> Reasons, Uri Link) : MailMessage
{
    public override Sentence Subject => Lines is [{ Load: { } load } first, ..]
        ? new("{0} today: {1} {2} at {3}", SessionName, first.Exercise, first.Amount, load)
        : new("{0} today", SessionName);

    public override MailKinds Refusable => MailKinds.Sessions;
}

/// <summary>One exercise as the mail lists it.</summary>
/// <param name="Label">Its place, e.g. B1.</param>
/// <param name="Amount">e.g. 4 × 6–8.</param>
/// <param name="Load">e.g. 65 kg; null where nothing is loaded or known.</param>
public sealed record SessionLine(string Label, string Exercise, string Amount, string? Load);

/// <summary>Why an exercise's target is what it is.</summary>
public sealed record SessionReason(string Exercise, Sentence Why);
