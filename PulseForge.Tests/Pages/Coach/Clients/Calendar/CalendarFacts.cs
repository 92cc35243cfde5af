using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Calendar;

/// <summary>Dana's calendar, empty before each test.</summary>
public abstract class CalendarFacts(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    protected MailApp App => app;

    protected Person Dana => app.World.Dana;

    protected string Client => $"/coach/clients/{Dana.ClientId}";

    protected LocalDate Today => app.Today(Dana);

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, """
        delete from outbox_emails; delete from occurrences; delete from pauses; delete from workout_logs; delete from scheduled_sessions;
        update clients set morning_time = '07:00', time_zone = 'Europe/Madrid';
        """);

    public Task DisposeAsync() => Task.CompletedTask;

    protected async Task<ScheduledSession> Stored(ScheduledSession session)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.ScheduledSessions.AsNoTracking().SingleAsync(s => s.Id == session.Id);
    }

    protected static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
