using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.Programs;

/// <summary>Makes a business's own program: from one that ships with the product, or from nothing. The caller saves.</summary>
public sealed class ProgramOpening(PulseForgeDb db, ExerciseBook book, IClock clock)
{
    public Task<TrainingProgram> OpenAsync(StartingProgram start, Guid? by, CancellationToken cancel) => OpenAsync(start.Plan, start.Slug, by, cancel);

    /// <summary>A program as its document says.</summary>
    public Task<TrainingProgram> OpenAsync(ProgramPlan plan, Guid? by, CancellationToken cancel) => OpenAsync(plan, null, by, cancel);

    /// <summary>The draft and what its program is called become what the document says.</summary>
    public async Task RewriteAsync(TrainingProgram program, ProgramVersion draft, ProgramPlan plan, CancellationToken cancel)
    {
        program.Describe(plan);
        draft.Rewrite(plan, await OwnAsync(plan, cancel));
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

    private async Task<TrainingProgram> OpenAsync(ProgramPlan plan, string? startedFrom, Guid? by, CancellationToken cancel)
    {
        var program = new TrainingProgram(plan.Name, plan.Goal, plan.Level, by, clock.GetCurrentInstant()) { StartedFrom = startedFrom };
        program.Describe(plan);
        db.AddRange(program, ProgramVersion.DraftOf(program.Id, plan, await OwnAsync(plan, cancel)));
        return program;
    }

    private Task<Func<ExerciseRef, ExerciseRef>> OwnAsync(ProgramPlan plan, CancellationToken cancel) => book.AdoptAsync(plan.Sessions.SelectMany(s => s.Day.Workout.Items), cancel);
}
