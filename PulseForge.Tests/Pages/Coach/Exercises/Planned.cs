using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;
using PulseForge.Core.Training;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

/// <summary>A session of today with one exercise, and the link to it that the client would get by mail.</summary>
internal static class Planned
{
    public static async Task<(Guid Session, string Token)> Plan(this WebApp app, Person client, string slug)
    {
        await using var scope = await app.Scope(client.Business);
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        var workout = new Workout([Block.Straight(new Item(Catalogue.Shipped.Find(slug)!.Reference, [new SetGroup(3, Amount.Reps(5), Load.Kilograms(40))]))]);
        var version = Version(db, await scope.ServiceProvider.GetRequiredService<ExerciseBook>().AdoptAsync(workout, CancellationToken.None), app.Time.Now);
        await db.SaveChangesAsync();
        var assignment = new Assignment(client.ClientId!.Value, version, app.Today(client), [app.Today(client).DayOfWeek], 1, null, app.Time.Now);
        var session = new ScheduledSession(assignment, version.Sessions[0], 0, app.Today(client));
        var (link, token) = AccessLink.Issue(LinkPurpose.Session, app.Time.Now, Duration.FromDays(2), client.UserId, client.ClientId, session.Id);
        db.AddRange(assignment, session, link);
        await db.SaveChangesAsync();
        return (session.Id, token);
    }

    private static ProgramVersion Version(PulseForgeDb db, Workout workout, Instant now)
    {
        var program = new TrainingProgram("One lift", "strength", "beginner", null, now);
        var draft = ProgramVersion.Draft(program.Id, 1);
        draft.AddSession(1, 1, "Lower A", workout);
        var version = draft.Publish(1, now, null);
        db.AddRange(program, version);
        return version;
    }
}
