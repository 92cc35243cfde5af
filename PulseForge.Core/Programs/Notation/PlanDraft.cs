using NodaTime;

namespace PulseForge.Core.Programs.Notation;

/// <summary>A program while its lines are being read.</summary>
internal sealed class PlanDraft
{
    public string? Name { get; set; }

    public string Level { get; set; } = "";

    public string Goal { get; set; } = "";

    public string? About { get; set; }

    public ValueList<IsoDayOfWeek> Weekdays { get; set; } = [];

    public List<PhaseDraft> Phases { get; } = [];

    public int WeekCount => Phases.Sum(phase => phase.Weeks.Count);

    public IEnumerable<WeekDraft> Weeks => Phases.SelectMany(phase => phase.Weeks);

    /// <summary>The phase that weeks go to, a general one if none was named.</summary>
    public PhaseDraft CurrentPhase()
    {
        if (Phases.Count == 0) Phases.Add(new PhaseDraft(PlanPhase.General, 0));
        return Phases[^1];
    }

    /// <summary>The number of the first week whose lines are being read.</summary>
    public int FirstOpenWeek { get; set; } = 1;

    public WeekDraft? EarlierWeek(int number) => number >= FirstOpenWeek ? null : Weeks.ElementAtOrDefault(number - 1);

    /// <summary>Phases without weeks are left out.</summary>
    public ProgramPlan? Finish()
    {
        var phases = Phases.Where(phase => phase.Weeks.Count > 0).Select(phase => phase.Finish()).ToValueList();
        return Name is null || phases.Count == 0 ? null : new ProgramPlan(Name, Level, Goal, About?.Trim() is { Length: > 0 } about ? about : null, Weekdays, phases);
    }
}

internal sealed class PhaseDraft(PlanPhase phase, int line)
{
    public int Line { get; } = line;

    public List<WeekDraft> Weeks { get; } = [];

    public PlanPhase Finish() => phase with { Weeks = Weeks.Select(week => week.Finish()).ToValueList() };
}

/// <summary>One week; several of them may share their lines.</summary>
internal sealed class WeekDraft(PlanWeek week)
{
    private readonly SortedDictionary<int, PlanDay> days = new(week.Days.ToDictionary(day => day.Day));
    private readonly HashSet<int> written = [];

    public PlanDay? Day(int number) => days.GetValueOrDefault(number);

    public ValueList<PlanDay> Days => days.Values.ToValueList();

    /// <summary>False if the day was written already; a day taken over from another week is replaced.</summary>
    public bool TryAnnounce(int day) => written.Add(day);

    public void Put(PlanDay day) => days[day.Day] = day;

    public PlanWeek Finish() => week with { Days = Days };
}
