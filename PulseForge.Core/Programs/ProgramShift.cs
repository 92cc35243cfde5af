namespace PulseForge.Core.Programs;

/// <summary>From this place of an assignment on everything is trained some weeks later: a pause came between, or it was gone through once more after a while.</summary>
/// <param name="Pass">From 0.</param>
/// <param name="Week">Of the program, from 1.</param>
/// <param name="Day">From 1.</param>
/// <param name="Weeks">How many whole weeks, at least 1.</param>
/// <param name="Pause">The pause that it makes room for; null for none.</param>
public sealed record ProgramShift(int Pass, int Week, int Day, int Weeks, Guid? Pause = null)
{
    public bool Reaches(int pass, int week, int day) => (Pass, Week, Day).CompareTo((pass, week, day)) <= 0;
}
