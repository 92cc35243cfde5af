using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Attention;

/// <summary>Clients with planned sessions so many days ago that nobody trained.</summary>
internal static class Crowd
{
    private static readonly Workout Squats = new([Block.Straight(new Item(new ExerciseRef(null, null, "Back Squat"), [new SetGroup(5, Amount.Reps(5), Load.Kilograms(100))]))]);

    /// <summary>So many new clients of a coach.</summary>
    public static async Task<IReadOnlyList<Guid>> Gather(this WebApp app, Person coach, int count, Func<int, string> name, params int[] daysAgo)
    {
        await using var db = app.Database.As(coach.Business.Id);
        var clients = Enumerable.Range(0, count).Select(i => new Client(name(i), null, "Europe/Madrid", UnitSystem.Kilograms, "en", app.Time.Now - Duration.FromDays(90))).ToList();
        db.AddRange(clients);
        db.AddRange(clients.Select(c => new ClientCoach(c.Id, coach.UserId, isLead: true, app.Time.Now)));
        await db.SaveChangesAsync();
        await app.Plan(coach.Business, [.. clients.Select(c => c.Id)], daysAgo);
        return [.. clients.Select(c => c.Id)];
    }

    public static async Task<IReadOnlyList<ScheduledSession>> Plan(this WebApp app, Business business, IReadOnlyList<Guid> clients, params int[] daysAgo)
    {
        await using var db = app.Database.As(business.Id);
        var program = new TrainingProgram("Base Strength", "strength", "beginner", null, app.Time.Now);
        var draft = ProgramVersion.Draft(program.Id, 1);
        draft.AddSession(1, 1, "Lower A", Squats);
        var version = draft.Publish(1, app.Time.Now, null);
        db.AddRange(program, version);
        await db.SaveChangesAsync();
        var today = app.Time.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).Date;
        var assignments = clients.Select(c => new Assignment(c, version, today.PlusDays(-daysAgo.Max()), [IsoDayOfWeek.Monday], 1, null, app.Time.Now)).ToList();
        var sessions = assignments.SelectMany(a => daysAgo.Select(ago => new ScheduledSession(a, version.Sessions[0], 0, today.PlusDays(-ago)))).ToList();
        db.AddRange(assignments);
        db.AddRange(sessions);
        await db.SaveChangesAsync();
        return sessions;
    }
}
