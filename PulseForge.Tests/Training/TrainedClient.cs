using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using PulseForge.Core.Accounts;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Training;

/// <summary>Dana with a program of one squat session a week: 3 × 5 at 100 kg, 2.5 kg more when all sets succeed.</summary>
internal sealed record TrainedClient(Person Dana, Guid Squat, IReadOnlyList<Guid> Sessions)
{
    public static readonly LocalDate Start = new(2026, 11, 23);

    public static async Task<TrainedClient> Assign(PulseForgeDb db, Person dana, Person coach, ProgressionRule? rule = null, Load? load = null)
    {
        var now = Instant.FromUtc(2026, 11, 20, 8, 0);
        var squat = new Exercise("Back Squat", null, new ExerciseFacts([], "squat", ["quads"], ["glutes", "hamstrings"], ["barbell"], Laterality.Bilateral, TrackingType.WeightReps, "beginner", [], []), now);
        var program = new TrainingProgram("Squats", "strength", "beginner", coach.UserId, now);
        var draft = ProgramVersion.Draft(program.Id, 4);
        var item = new Item(new ExerciseRef(squat.Id, null, squat.Name), [new SetGroup(3, Amount.Reps(5), load ?? Load.Kilograms(100), 180)], Progression: rule ?? new LinearRule(2.5m));
        for (var week = 1; week <= 4; week++) draft.AddSession(week, 1, "Squat day", new Workout([Block.Straight(item)]));
        var version = draft.Publish(1, now, coach.UserId);
        var assignment = new Assignment(dana.ClientId!.Value, version, Start, [IsoDayOfWeek.Monday], 1, coach.UserId, now);
        var sessions = TrainingCalendar.Plan(assignment, version).ToList();
        db.AddRange(squat, program, draft, version);
        await db.SaveChangesAsync();
        db.Add(assignment);
        db.AddRange(sessions);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return new TrainedClient(dana, squat.Id, [.. sessions.OrderBy(s => s.Date).Select(s => s.Id)]);
    }

    public Actor Actor => new(Dana.UserId, Role.Client, Dana.ClientId, "test");

    public static FakeClock On(LocalDate date) => new(date.At(new LocalTime(18, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Madrid"]).ToInstant());
}
