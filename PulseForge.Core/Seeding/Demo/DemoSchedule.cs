using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>A session in a demo client's calendar with all that its sheet needs.</summary>
internal sealed record DemoSession(ScheduledSession Scheduled, TrainedSession Trained);

/// <summary>The programs that a demo client goes through, one after the other, each assigned by the coach on the day before it begins.</summary>
internal sealed class DemoSchedule(DemoScene scene, DemoCharacter person, DemoSheets sheets)
{
    private const string Camp = "kickboxing-fight-camp";
    private const int WeeksAhead = 4;
    private const decimal MaxShare = 0.9m;
    private const decimal Step = 2.5m;

    private readonly Dictionary<LocalDate, DemoProgram> _beginnings = Beginnings(person);
    private readonly List<DemoSession> _sessions = [];

    public IReadOnlyList<ScheduledSession> Sessions => [.. _sessions.Select(s => s.Scheduled)];

    public IEnumerable<DemoSession> On(LocalDate date) => _sessions.Where(s => s.Scheduled.Date == date);

    public async Task AssignAsync(LocalDate day, CancellationToken cancel)
    {
        if (!_beginnings.TryGetValue(day.PlusDays(1), out var program) || person.HasStopped(day)) return;
        Assign(program, day.PlusDays(1));
        await scene.SaveInEveningAsync(day, cancel);
    }

    /// <summary>Of somebody who has left: what was planned is gone.</summary>
    public async Task EndAsync(LocalDate day, CancellationToken cancel)
    {
        var assigning = new Assigning(scene.Db, scene.Clock);
        foreach (var assignment in await scene.Db.Assignments.Where(a => a.ClientId == scene.Client.Id && a.EndedOn == null).OrderBy(a => a.Id).ToListAsync(cancel)) await assigning.EndAsync(assignment, day, scene.Coach.Id, cancel);
        _sessions.RemoveAll(s => s.Scheduled.Date >= day);
    }

    /// <summary>What is gone through more often than one assignment holds is assigned anew when the first one ends.</summary>
    private static Dictionary<LocalDate, DemoProgram> Beginnings(DemoCharacter person)
    {
        var (begin, beginnings) = (person.Start, new Dictionary<LocalDate, DemoProgram>());
        foreach (var program in person.Story.Programs)
        {
            var most = StartingPrograms.Find(program.Program)!.Plan.WeekCount * Assignment.MaxPasses;
            for (var left = WeeksOf(program, begin, person.Today); left > 0; left -= most)
            {
                beginnings[begin] = program with { Weeks = Math.Min(left, most) };
                begin = begin.PlusWeeks(Math.Min(left, most));
            }
        }
        return beginnings;
    }

    /// <summary>A camp ends with its fight; what else goes on has some weeks ahead.</summary>
    private static int WeeksOf(DemoProgram program, LocalDate start, LocalDate today) =>
        program.Weeks ?? (program.Program == Camp ? StartingPrograms.Find(Camp)!.Plan.WeekCount : Period.DaysBetween(start, today) / 7 + WeeksAhead);

    private void Assign(DemoProgram program, LocalDate start)
    {
        var version = scene.House.Programs[program.Program];
        Add(version, new Assigning(scene.Db, scene.Clock).Assign(scene.Client, version, start, Days(program), (program.Weeks!.Value + version.Weeks - 1) / version.Weeks, scene.Coach.Id));
        foreach (var needed in NeededMaxes.Of(version, new Dictionary<Guid, Guid>())) Enter(needed.ExerciseId, start);
    }

    private void Add(ProgramVersion version, IReadOnlyList<ScheduledSession> sessions)
    {
        var (calendar, planned) = (ProgramCalendar.Of(version), version.Sessions.ToDictionary(s => s.Id));
        foreach (var session in sessions)
        {
            var source = planned[session.ProgramSessionId!.Value];
            _sessions.Add(new DemoSession(session, new TrainedSession(source.Workout, session.Name, session.Pass, source.Week, calendar, session.AssignmentId)));
        }
    }

    private void Enter(Guid exercise, LocalDate from)
    {
        var kg = person.Strength(from) * DemoLifts.OfSquat(scene.House.Exercises[exercise].CatalogueSlug) * MaxShare;
        var max = new TrainingMax(scene.Client.Id, exercise, Math.Max(20, Math.Floor(kg / Step) * Step), from, TrainingMaxSource.Entered, scene.Coach.Id, scene.Clock.Now);
        scene.Db.Add(max);
        sheets.Learn(max);
    }

    private static IsoDayOfWeek[] Days(DemoProgram program) => [.. program.Days.Split(' ').Select(day => Enum.GetValues<IsoDayOfWeek>().Single(d => d.ToString().StartsWith(day, StringComparison.Ordinal)))];
}
