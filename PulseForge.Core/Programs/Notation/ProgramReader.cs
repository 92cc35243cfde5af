using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Goes through the lines of a program: titles, phases, weeks, days, and below each day the lines of its workout.</summary>
internal sealed class ProgramReader(ExerciseNames names, MassUnit unit)
{
    private readonly PlanDraft plan = new();
    private readonly List<NotationFault> faults = [];
    private readonly List<NotationFault> lost = [];
    private List<WeekDraft> openWeeks = [];
    private PlanDay? openDay;
    private WorkoutReader? workout;

    public void Add(string line, int number)
    {
        try
        {
            Read(line, number);
        }
        catch (UnreadableException unreadable)
        {
            lost.Add(unreadable.At(number));
        }
    }

    public ParsedProgram Finish()
    {
        CloseDay();
        lost.AddRange(plan.Phases.Where(phase => phase.Weeks.Count == 0).Select(phase => new NotationFault(phase.Line, 1, 0, new Sentence(NotationTexts.PhaseWeeks))));
        var finished = plan.Finish();
        if (finished is null && lost.Count == 0) lost.Add(new NotationFault(1, 1, 0, new Sentence(NotationTexts.ProgramLine)));
        return new ParsedProgram(finished, faults.Concat(lost).OrderBy(fault => fault.Line).ToValueList(), lost.OrderBy(fault => fault.Line).ToValueList());
    }

    private void Read(string line, int number)
    {
        if (ProgramLine.IsStructure(line)) ReadStructure(line, number);
        else if (workout is not null) workout.Add(line, number);
        else if (ProgramLine.IsTitle(line)) TitleReader.Read(line, plan);
        else if (!string.IsNullOrWhiteSpace(line)) throw NotHere(line);
    }

    private void ReadStructure(string line, int number)
    {
        var reader = new TokenReader(line, Lexer.Read(line), unit);
        CloseDay();
        if (reader.TryWord("phase")) ReadPhase(reader, number);
        else if (reader.TryWord("day")) ReadDay(reader);
        else ReadWeeks(reader);
    }

    private void ReadPhase(TokenReader reader, int number)
    {
        openWeeks = [];
        plan.Phases.Add(new PhaseDraft(PhaseReader.Phase(reader), number));
    }

    private void ReadWeeks(TokenReader reader)
    {
        reader.Position++;
        var next = plan.WeekCount + 1;
        var token = reader.Current;
        if (next > PlanLimits.Weeks) throw Unreadable(token, NotationTexts.Weeks, [PlanLimits.Weeks]);
        OpenWeeks(1, new PlanWeek([]));
        if (!token.IsNumber || reader.Whole(NotationTexts.WeekNumber) != next) throw Unreadable(token, NotationTexts.WeekNumber, [next]);
        var last = reader.TrySymbol('-') ? reader.Whole(NotationTexts.RangeEnd) : next;
        if (last < next || last > PlanLimits.Weeks) throw Unreadable(token, NotationTexts.Weeks, [PlanLimits.Weeks]);
        var week = PhaseReader.Week(reader, plan);
        plan.CurrentPhase().Weeks.RemoveAt(plan.CurrentPhase().Weeks.Count - 1);
        OpenWeeks(last - next + 1, week);
    }

    private void OpenWeeks(int count, PlanWeek week)
    {
        plan.FirstOpenWeek = plan.WeekCount + 1;
        openWeeks = Enumerable.Range(0, count).Select(_ => new WeekDraft(week)).ToList();
        plan.CurrentPhase().Weeks.AddRange(openWeeks);
    }

    private void ReadDay(TokenReader reader)
    {
        if (openWeeks.Count == 0) OpenWeeks(1, new PlanWeek([]));
        workout = new WorkoutReader(names, unit);
        var token = reader.Current;
        var number = reader.Whole(NotationTexts.DayNumber);
        Check(Limit.Outside(number, 1, PlanLimits.Days, NotationTexts.DayNumber), token, token.End);
        var day = DayReader.Read(reader, number, plan);
        if (!openWeeks.TrueForAll(week => week.TryAnnounce(number))) throw Unreadable(token, NotationTexts.DayTwice, [number]);
        openDay = day;
    }

    /// <summary>A day that is like another one has that one's workout unless lines of its own follow.</summary>
    private void CloseDay()
    {
        if (workout is null) return;
        var parsed = workout.Finish();
        faults.AddRange(parsed.Faults.Where(fault => !fault.IsLost));
        lost.AddRange(parsed.Faults.Where(fault => fault.IsLost));
        if (openDay is { } day) openWeeks.ForEach(week => week.Put(parsed.Workout.Blocks.Count > 0 ? day with { Workout = parsed.Workout } : day));
        (openDay, workout) = (null, null);
    }

    private static UnreadableException NotHere(string line)
    {
        var start = line.Length - line.TrimStart().Length;
        return new UnreadableException(start, line.TrimEnd().Length, new Sentence(NotationTexts.ProgramLine), null);
    }
}
