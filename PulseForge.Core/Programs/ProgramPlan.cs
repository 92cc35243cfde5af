using System.Globalization;
using NodaTime;

namespace PulseForge.Core.Programs;

/// <summary>
/// A whole program as one document: phases, weeks and days with their workouts. Shipped programs and programs written as text take this form before they
/// become rows. A plan that breaks <see cref="PlanLimits"/> cannot be built.
/// </summary>
public sealed record ProgramPlan
{
    public ProgramPlan(string name, string level, string goal, string? about, ValueList<IsoDayOfWeek> weekdays, ValueList<PlanPhase> phases)
    {
        if (PlanLimits.ProblemWith(name, level, goal, about, weekdays, phases) is { } problem) throw new ArgumentException(problem.ToString(CultureInfo.InvariantCulture));
        (Name, Level, Goal, About, Weekdays, Phases) = (name, level, goal, about, weekdays, phases);
    }

    /// <summary>1–120 characters.</summary>
    public string Name { get; }

    /// <summary>Up to 40 characters, may be empty: beginner, intermediate, advanced.</summary>
    public string Level { get; }

    /// <summary>Up to 80 characters, may be empty.</summary>
    public string Goal { get; }

    /// <summary>Up to 4,000 characters; its lines have no space at their ends.</summary>
    public string? About { get; }

    /// <summary>The weekdays that suit the training days, in order; may be empty.</summary>
    public ValueList<IsoDayOfWeek> Weekdays { get; }

    public ValueList<PlanPhase> Phases { get; }

    public int WeekCount => Phases.Sum(phase => phase.Weeks.Count);

    /// <summary>The most sessions that a week has.</summary>
    public int DaysPerWeek => Phases.SelectMany(phase => phase.Weeks).Max(week => week.Days.Count);

    /// <summary>Every session with its week, counted from 1 through all phases.</summary>
    public IEnumerable<(int Week, PlanDay Day)> Sessions =>
        Phases.SelectMany(phase => phase.Weeks).SelectMany((week, index) => week.Days.Select(day => (index + 1, day)));

    /// <summary>A version of a business's program as a document; weeks without a phase are general ones.</summary>
    public static ProgramPlan Of(TrainingProgram program, ProgramVersion version)
    {
        var phases = new List<PlanPhase>();
        ProgramPhase? before = null;
        for (var week = 1; week <= version.Weeks; week++)
        {
            var stored = version.Phases.FirstOrDefault(phase => phase.FirstWeek <= week && week <= phase.LastWeek);
            if (week == 1 || stored != before) phases.Add(PlanPhase.Of(stored));
            phases[^1] = phases[^1] with { Weeks = phases[^1].Weeks.Add(PlanWeek.Of(version.Sessions.Where(session => session.Week == week))) };
            before = stored;
        }

        return new ProgramPlan(PlainText.OneLine(program.Name), PlainText.OneLine(program.Level), PlainText.OneLine(program.Goal), Trimmed(program.Description), program.Weekdays.Select(day => (IsoDayOfWeek)day).ToValueList(), phases.ToValueList());
    }

    /// <summary>The weeks of equal purpose that follow each other, as program phases are stored.</summary>
    public IReadOnlyList<PlanBand> Bands()
    {
        var bands = new List<PlanBand>();
        foreach (var (week, band) in Phases.SelectMany(phase => phase.Weeks.Select(week => PlanBand.Of(phase, week))).Index())
        {
            if (bands.Count > 0 && bands[^1].IsLike(band)) bands[^1] = bands[^1] with { LastWeek = week + 1 };
            else bands.Add(band with { FirstWeek = week + 1, LastWeek = week + 1 });
        }

        return bands;
    }

    private static string? Trimmed(string? description)
    {
        var text = string.Join('\n', PlainText.Lines(description ?? "").Select(line => line.Replace('\t', ' ').Trim())).Trim();
        return text.Length == 0 ? null : text;
    }
}

/// <summary>Weeks with one purpose.</summary>
/// <param name="Kind">The purpose.</param>
/// <param name="Name">1–80 characters.</param>
/// <param name="Weeks">1–52.</param>
/// <param name="Repeats">The weeks are gone through until progress stalls.</param>
/// <param name="SetsFactor">Work sets are multiplied by it and rounded up: 0.01–2 with three decimals.</param>
/// <param name="LoadFactor">Loads are multiplied by it: 0.01–2 with three decimals.</param>
public sealed record PlanPhase(PhaseKind Kind, string Name, ValueList<PlanWeek> Weeks, bool Repeats = false, decimal SetsFactor = 1, decimal LoadFactor = 1)
{
    public static readonly PlanPhase General = new(PhaseKind.General, nameof(PhaseKind.General), []);

    internal static PlanPhase Of(ProgramPhase? phase) =>
        phase is null ? General : new PlanPhase(phase.Kind, phase.Name, [], phase.Repeats, phase.SetsFactor, phase.LoadFactor);
}

/// <summary>One week; what it does not say, its phase says.</summary>
/// <param name="Days">By ascending day.</param>
/// <param name="Label">1–60 characters.</param>
/// <param name="Kind">Another purpose than the phase's, such as a deload.</param>
/// <param name="SetsFactor">In place of the phase's.</param>
/// <param name="LoadFactor">In place of the phase's.</param>
public sealed record PlanWeek(ValueList<PlanDay> Days, string? Label = null, PhaseKind? Kind = null, decimal? SetsFactor = null, decimal? LoadFactor = null)
{
    internal static PlanWeek Of(IEnumerable<ProgramSession> sessions) =>
        new(sessions.OrderBy(session => session.Day).Select(session => new PlanDay(session.Day, PlainText.OneLine(session.Name), session.Workout, session.IsCompetition)).ToValueList());
}

/// <summary>A session of the week.</summary>
/// <param name="Day">The n-th training day of the week, 1–7.</param>
/// <param name="Name">1–120 characters.</param>
/// <param name="Workout">May be empty: a competition, a test by hand.</param>
/// <param name="IsCompetition">The day that the program works towards.</param>
public sealed record PlanDay(int Day, string Name, Workout Workout, bool IsCompetition = false);

/// <summary>Consecutive weeks of one kind, name and factors.</summary>
public sealed record PlanBand(PhaseKind Kind, string Name, int FirstWeek, int LastWeek, decimal SetsFactor, decimal LoadFactor, bool Repeats = false)
{
    /// <summary>Weeks that no phase was stated for.</summary>
    public bool IsPlain => IsLike(Of(PlanPhase.General, new PlanWeek([])));

    internal static PlanBand Of(PlanPhase phase, PlanWeek week) => new(
        week.Kind ?? phase.Kind,
        week.Label ?? (week.Kind is { } kind && kind != phase.Kind ? kind.ToString() : phase.Name),
        0, 0, week.SetsFactor ?? phase.SetsFactor, week.LoadFactor ?? phase.LoadFactor, phase.Repeats);

    internal bool IsLike(PlanBand other) => this with { FirstWeek = 0, LastWeek = 0 } == other;
}
