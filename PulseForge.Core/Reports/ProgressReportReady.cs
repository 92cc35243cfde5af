using PulseForge.Core.Accounts;
using PulseForge.Core.Email;

namespace PulseForge.Core.Reports;

/// <summary>A progress report, to the client or to their lead coach: its figures in short, the pages attached, and a link to the same pages.</summary>
public sealed record ProgressReportReady(Guid Id, ProgressReport Report, bool IsForClient, Uri Link) : MailMessage
{
    public override MailKinds Refusable => MailKinds.Reports;

    public override Guid? Attached => Id;

    public override Sentence Subject => (IsForClient, Report.Period.IsWeek) switch
    {
        (true, true) => new("Your week: {0} of {1} sessions done", Report.Compliance.Sessions.Done, Report.Compliance.Sessions.Due),
        (true, false) => new("Your progress report, {0:d MMM} – {1:d MMM yyyy}", Report.Period.From, Report.Period.To),
        (false, true) => new("{0} did {1} of {2} sessions last week", Report.ClientName, Report.Compliance.Sessions.Done, Report.Compliance.Sessions.Due),
        (false, false) => new("{0} has a progress report, {1:d MMM} – {2:d MMM yyyy}", Report.ClientName, Report.Period.From, Report.Period.To),
    };
}
