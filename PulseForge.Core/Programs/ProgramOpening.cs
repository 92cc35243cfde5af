using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Programs;

/// <summary>Makes a business's own program: from one that ships with the product, or from nothing. The caller saves.</summary>
public sealed class ProgramOpening(PulseForgeDb db, ExerciseBook book, IClock clock)
{
    public async Task<TrainingProgram> OpenAsync(StartingProgram start, Guid? by, CancellationToken cancel)
    {
        var plan = start.Plan;
        var own = await book.AdoptAsync(plan.Sessions.SelectMany(s => s.Day.Workout.Items), cancel);
        var program = new TrainingProgram(plan.Name, plan.Goal, plan.Level, by, clock.GetCurrentInstant()) { StartedFrom = start.Slug };
        program.Describe(plan.Name, plan.Goal, plan.Level, plan.About);
        var draft = ProgramVersion.Draft(program.Id, plan.WeekCount);
        foreach (var band in plan.Bands()) draft.AddPhase(band.Kind, band.Name, band.FirstWeek, band.LastWeek, band.SetsFactor, band.LoadFactor);
        foreach (var (week, day) in plan.Sessions) draft.AddSession(week, day.Day, day.Name, day.Workout.With(own));
        db.AddRange(program, draft);
        return program;
    }

    /// <summary>A program whose first week has empty sessions.</summary>
    public TrainingProgram Begin(string name, string goal, int weeks, IEnumerable<string> sessions, Guid? by)
    {
        var program = new TrainingProgram(name, goal, "", by, clock.GetCurrentInstant());
        var draft = ProgramVersion.Draft(program.Id, weeks);
        foreach (var (index, session) in sessions.Index()) draft.AddSession(1, index + 1, session, Workout.Empty);
        db.AddRange(program, draft);
        return program;
    }
}
