using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>Time that passes for Dana's business, and what it leaves behind.</summary>
internal static class Passing
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];

    /// <summary>Nothing has happened yet, and the clock goes right.</summary>
    public static async Task BeginAnew(this WebApp app)
    {
        await Sql.Execute(app.Database.SuperuserConnection, """
            delete from outbox_emails; delete from occurrences; delete from access_links; delete from pauses; delete from workout_logs; delete from scheduled_sessions; delete from attention_settings;
            update clients set morning_time = '07:00', status = 'Active', time_zone = 'Europe/Madrid'; update users set unwanted_mail = 0; update tenants set clock_offset = '0';
            """);
        await app.Forget(app.World.IronHouse);
    }

    /// <summary>Time passes with everything done that is due on the way.</summary>
    public static async Task Pass(this WebApp app, LocalDateTime until) =>
        await app.Services.GetRequiredService<TimeTravel>().PassAsync(await Tenant(app), until.InZoneLeniently(Madrid).ToInstant(), CancellationToken.None);

    /// <summary>Time passes and nobody works.</summary>
    public static async Task Sleep(this WebApp app, LocalDateTime until)
    {
        var tenant = await Tenant(app);
        await app.Services.GetRequiredService<BusinessClock>().AdvanceAsync(tenant, until.InZoneLeniently(Madrid).ToInstant() - app.Time.Now - tenant.ClockOffset, CancellationToken.None);
    }

    public static LocalDateTime Minute(this Instant at) => at.InZone(Madrid).LocalDateTime.With(t => new LocalTime(t.Hour, t.Minute));

    public static async Task<ScheduledSession> Read(this WebApp app, ScheduledSession session)
    {
        await using var platform = app.Database.Platform();
        return await platform.ScheduledSessions.AsNoTracking().SingleAsync(s => s.Id == session.Id);
    }

    public static async Task<OccurrenceOutcome?> Reminded(this WebApp app, ScheduledSession session) => (await app.OccurrenceOf(session, OccurrenceKind.MissedReminder)).Outcome;

    public static async Task<List<OutboxEmail>> Reminders(this WebApp app)
    {
        await using var platform = app.Database.Platform();
        return await platform.OutboxEmails.AsNoTracking().Where(m => m.Kind == "SessionMissed").OrderBy(m => m.CreatedAt).ToListAsync();
    }

    private static async Task<TenantInfo> Tenant(WebApp app) => (await app.Services.GetRequiredService<TenantDirectory>().ByIdAsync(app.World.IronHouse.Id, CancellationToken.None))!;
}
