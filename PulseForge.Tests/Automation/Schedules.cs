using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Automation;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Faults.Harness;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Automation;

/// <summary>Sessions of a client and what is planned for their mornings.</summary>
internal static class Schedules
{
    private static readonly Workout Squats = new([Block.Straight(new Item(new ExerciseRef(null, null, "Back Squat"), [new SetGroup(5, Amount.Reps(5), Load.Kilograms(100))]))]);

    public static LocalDate Today(this WebApp app, Person client) => app.Time.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).Date;

    /// <summary>Lets the client live where it is the middle of the morning now, so that a session's mail is in time at any hour of the tests.</summary>
    public static async Task<LocalDate> InTheMorning(this WebApp app, Person client)
    {
        var zone = Workload.MorningZone(app.Time.Now);
        await Sql.Execute(app.Database.SuperuserConnection, $"update clients set time_zone = '{zone}', morning_time = '00:00' where id = '{client.ClientId}'");
        return app.Time.Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date;
    }

    /// <summary>A session on each date, with its mail planned, in one save.</summary>
    public static async Task<IReadOnlyList<ScheduledSession>> Schedule(this WebApp app, Person client, params LocalDate[] dates)
    {
        await using var scope = await app.Scope(client.Business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var sessions = await Add(db, client, dates, app.Time.Now);
        await scope.ServiceProvider.GetRequiredService<Planner>().PlanAsync(await db.Clients.SingleAsync(c => c.Id == client.ClientId), sessions, CancellationToken.None);
        await db.SaveChangesAsync();
        return sessions;
    }

    private static async Task<List<ScheduledSession>> Add(PulseForgeDb db, Person client, LocalDate[] dates, Instant now)
    {
        var program = new TrainingProgram("Base Strength", "strength", "beginner", null, now);
        var draft = ProgramVersion.Draft(program.Id, 1);
        draft.AddSession(1, 1, "Lower A", Squats);
        var version = draft.Publish(1, now, null);
        db.AddRange(program, version);
        await db.SaveChangesAsync();
        var assignment = new Assignment(client.ClientId!.Value, version, dates[0], [IsoDayOfWeek.Monday], 1, null, now);
        var sessions = dates.Select(date => new ScheduledSession(assignment, version.Sessions[0], 0, date)).ToList();
        db.Add(assignment);
        db.AddRange(sessions);
        return sessions;
    }

    public static async Task<Occurrence> OccurrenceOf(this WebApp app, ScheduledSession session, OccurrenceKind kind = OccurrenceKind.SessionMail)
    {
        await using var platform = app.Database.Platform();
        return await platform.Occurrences.AsNoTracking().SingleAsync(o => o.SubjectId == session.Id && o.Kind == kind);
    }

    public static async Task<int> MailsTo(this WebApp app, Person person)
    {
        await using var platform = app.Database.Platform();
        return await platform.OutboxEmails.CountAsync(m => m.ToAddress == person.Email && m.TenantId == person.Business.Id);
    }

    /// <summary>What the product remembers of a business for some seconds is gone.</summary>
    public static async Task Forget(this WebApp app, Business business)
    {
        var directory = app.Services.GetRequiredService<TenantDirectory>();
        if (await directory.ByIdAsync(business.Id, CancellationToken.None) is { } known) directory.Forget(known);
    }

    /// <summary>What a coach or the client does in the meantime.</summary>
    public static async Task Change(this WebApp app, Business business, Func<PulseForgeDb, Task> change)
    {
        await using var db = app.Database.As(business.Id);
        await change(db);
        await db.SaveChangesAsync();
    }

    public static Task ChangeClient(this WebApp app, Person person, Action<Client> change) =>
        app.Change(person.Business, async db => change(await db.Clients.SingleAsync(c => c.Id == person.ClientId)));

    public static Task ChangeSession(this WebApp app, Person person, ScheduledSession session, Action<ScheduledSession> change) =>
        app.Change(person.Business, async db => change(await db.ScheduledSessions.SingleAsync(s => s.Id == session.Id)));
}
