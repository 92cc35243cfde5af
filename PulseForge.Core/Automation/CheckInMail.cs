using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Time;

namespace PulseForge.Core.Automation;

/// <summary>
/// A client is asked: the check-in comes into being together with its mail. One who gets no mails finds it in the portal. A day later, whoever has
/// not answered is reminded once.
/// </summary>
public sealed class CheckInMail(PulseForgeDb db, CheckInForms forms, CheckInPlanner planner, Outbox outbox, TenantAccessor tenant, Addresses addresses, IClock clock)
{
    /// <summary>Nobody is written to at night, but for who is asked at that very time.</summary>
    public static readonly QuietHours Quiet = new(new LocalTime(21, 0), new LocalTime(7, 0));

    /// <summary>How late a mail may be and still count as sent at its time.</summary>
    private static readonly Duration Late = Duration.FromMinutes(30);

    /// <summary>What became of it; null when it waits for the end of the quiet hours.</summary>
    public async Task<OccurrenceOutcome?> AskAsync(Occurrence occurrence, CancellationToken cancel)
    {
        if (await db.LockClientAsync(occurrence.ClientId, cancel) is not { } client) return OccurrenceOutcome.ClientInactive;
        if (await db.CheckInSchedules.SingleOrDefaultAsync(s => s.Id == occurrence.SubjectId, cancel) is not { } schedule) return OccurrenceOutcome.ScheduleGone;
        await planner.PlanAheadAsync(schedule, client, cancel);
        if (await ObstacleAsync(occurrence, client, schedule, cancel) is { } obstacle) return obstacle;
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        if (now > occurrence.DueAt + Late && Quiet.Defer(now, zone) is var morning && morning > now) return Wait(occurrence, morning);
        var checkIn = await BeginAsync(occurrence, client, schedule, cancel);
        return checkIn is null ? OccurrenceOutcome.ScheduleGone : await SendAsync(client, checkIn.Value.CheckIn, checkIn.Value.Questions, cancel);
    }

    /// <summary>A day after the first mail.</summary>
    public async Task<OccurrenceOutcome?> RemindAsync(Occurrence occurrence, CancellationToken cancel)
    {
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == occurrence.ClientId, cancel);
        if (client is not { Status: ClientStatus.Active }) return OccurrenceOutcome.ClientInactive;
        if (await db.CheckIns.SingleOrDefaultAsync(c => c.Id == occurrence.SubjectId, cancel) is not { } checkIn) return OccurrenceOutcome.ScheduleGone;
        if (checkIn.AnsweredAt is not null) return OccurrenceOutcome.Answered;
        if (await db.PausesOn(client.Id, Today(client)).AnyAsync(cancel)) return OccurrenceOutcome.ClientPaused;
        var now = clock.GetCurrentInstant();
        if (!checkIn.IsOpen(now)) return OccurrenceOutcome.TooLate;
        if (client is { Email: null } or { UserId: null }) return OccurrenceOutcome.NoAddress;
        if (Quiet.Defer(now, TimeZones.Get(client.TimeZone)) is var morning && morning > now) return morning < checkIn.ClosesAt ? Wait(occurrence, morning) : OccurrenceOutcome.TooLate;
        var (link, address) = Issue(client, checkIn, now);
        if (!await outbox.EnqueueAsync(new CheckInReminder(checkIn.FormName, checkIn.Date, checkIn.ClosesAt, TimeZones.Get(client.TimeZone), address), Recipient.Of(client), cancel)) return OccurrenceOutcome.Unwanted;
        db.AccessLinks.Add(link);
        checkIn.Remind(now);
        return OccurrenceOutcome.Done;
    }

    private async Task<OccurrenceOutcome?> ObstacleAsync(Occurrence occurrence, Client client, CheckInSchedule schedule, CancellationToken cancel) => client switch
    {
        { Status: not ClientStatus.Active } => OccurrenceOutcome.ClientInactive,
        { UserId: null } => OccurrenceOutcome.NoAddress,
        _ when schedule.DueOn(occurrence.Date, client) is null => OccurrenceOutcome.ScheduleGone,
        _ when clock.GetCurrentInstant() >= schedule.ClosesAt(occurrence.Date, client) => OccurrenceOutcome.TooLate,
        _ when await db.PausesOn(client.Id, occurrence.Date).AnyAsync(cancel) => OccurrenceOutcome.ClientPaused,
        _ when await db.CheckIns.AnyAsync(c => c.ClientId == client.Id && c.ScheduleId == schedule.Id && c.Date == occurrence.Date, cancel) => OccurrenceOutcome.Done,
        _ => null,
    };

    private async Task<(CheckIn CheckIn, int Questions)?> BeginAsync(Occurrence occurrence, Client client, CheckInSchedule schedule, CancellationToken cancel)
    {
        if (await forms.CurrentAsync(schedule.FormId, cancel) is not { } version) return null;
        var name = await db.CheckInForms.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(f => f.Id == schedule.FormId).Select(f => f.Name).SingleAsync(cancel);
        var checkIn = new CheckIn(schedule, version, name, occurrence.Date, occurrence.DueAt, schedule.ClosesAt(occurrence.Date, client));
        db.CheckIns.Add(checkIn);
        var reminder = Quiet.Defer(occurrence.DueAt + CheckIn.Patience, TimeZones.Get(client.TimeZone));
        if (reminder < checkIn.ClosesAt) db.Occurrences.Add(new Occurrence(OccurrenceKind.CheckInReminder, client.Id, checkIn.Id, occurrence.Date, reminder));
        return (checkIn, version.Questions.Questions.Count);
    }

    private async Task<OccurrenceOutcome> SendAsync(Client client, CheckIn checkIn, int questions, CancellationToken cancel)
    {
        if (client.Email is null) return OccurrenceOutcome.NoAddress;
        var (now, zone) = (clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
        var (link, address) = Issue(client, checkIn, now);
        if (!await outbox.EnqueueAsync(new CheckInRequest(checkIn.FormName, checkIn.Date, questions, checkIn.ClosesAt, zone, now.InZone(zone).TimeOfDay, address), Recipient.Of(client), cancel)) return OccurrenceOutcome.Unwanted;
        db.AccessLinks.Add(link);
        checkIn.Sent(now);
        return OccurrenceOutcome.Done;
    }

    /// <summary>Opens this check-in and nothing else, until it closes.</summary>
    private (AccessLink Link, Uri Address) Issue(Client client, CheckIn checkIn, Instant now)
    {
        var (link, token) = AccessLink.Issue(LinkPurpose.CheckIn, now, checkIn.ClosesAt - now, client.UserId, client.Id, checkIn.Id);
        return (link, addresses.Of(tenant.Required, $"/c/{token}"));
    }

    private static OccurrenceOutcome? Wait(Occurrence occurrence, Instant until)
    {
        occurrence.Wait(until);
        return null;
    }

    private LocalDate Today(Client client) => LocalDay.Today(clock.GetCurrentInstant(), TimeZones.Get(client.TimeZone));
}
