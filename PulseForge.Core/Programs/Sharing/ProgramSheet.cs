using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>A line of a session on paper.</summary>
/// <param name="Opens">What holds for the block that begins with this line, or null.</param>
public sealed record SheetLine(PlanRow Row, string? Opens);

/// <summary>A session on paper.</summary>
public sealed record SheetDay(int Day, string Name, bool IsCompetition, IReadOnlyList<SheetLine> Lines);

/// <summary>Weeks that follow each other and are alike: they are printed once.</summary>
public sealed record SheetWeeks(int First, int Last, PlanBand Band, IReadOnlyList<SheetDay> Days);

/// <summary>A program as it is printed. A sheet ends with the week that exceeds its lines, and says so.</summary>
/// <param name="Unprinted">The first week that is left out, null when all are there.</param>
public sealed record ProgramSheet(ProgramPlan Plan, IReadOnlyList<SheetWeeks> Weeks, int? Unprinted)
{
    /// <summary>More than 52 weeks of 7 days with 12 exercises have.</summary>
    public const int MostLines = 6_000;

    public static ProgramSheet Of(ProgramPlan plan, MassUnit unit)
    {
        var (printed, lines, last) = (new List<SheetWeeks>(), 0, (PlanWeek?)null);
        var bands = plan.Bands();
        foreach (var (index, week) in plan.Phases.SelectMany(phase => phase.Weeks).Index())
        {
            var (number, band) = (index + 1, bands.First(band => index + 1 <= band.LastWeek));
            if (last is not null && last.Days.Equals(week.Days) && printed[^1].Band == band) printed[^1] = printed[^1] with { Last = number };
            else printed.Add(new SheetWeeks(number, number, band, [.. week.Days.Select(day => new SheetDay(day.Day, day.Name, day.IsCompetition, Lines(day.Workout, unit)))]));
            if (printed[^1].First == number && (lines += printed[^1].Days.Sum(day => day.Lines.Count)) > MostLines) return new ProgramSheet(plan, [.. printed.SkipLast(1)], number);
            last = week;
        }

        return new ProgramSheet(plan, printed, null);
    }

    private static List<SheetLine> Lines(Workout workout, MassUnit unit)
    {
        var lines = new List<SheetLine>();
        PlanRow? before = null;
        foreach (var row in PlanRows.Of(workout, unit))
        {
            var opens = row.Block.Length > 0 && before?.Letter != row.Letter;
            lines.Add(new SheetLine(row, opens ? row.Block : null));
            if (row.Marker.Length > 0 && !row.IsUnread) before = row;
        }

        return lines;
    }
}
