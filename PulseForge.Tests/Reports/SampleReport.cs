using System.Globalization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Progress;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;
using PulseForge.Tests.Architecture;

namespace PulseForge.Tests.Reports;

/// <summary>A report as the product would make it, without a database: Amara's week in the ninth week of her program.</summary>
internal static class SampleReport
{
    public static readonly LocalDate Monday = new(2026, 11, 9);

    public static readonly ReportBrand Northside = new("Northside Strength", HexColour.Parse("#1f4fd8"), null, "12 Quay Street, Dublin", "northside.pulseforge.example");

    private static readonly SortedDictionary<string, string> Spanish = TextFiles.Read("Shared", Translations.Language);

    public static ProgressReport Typical(int lifts = 6, string name = "Amara Nwosu", string? words = "The squat moved in every block and the triple on Thursday came after three night shifts. The goal of 150 kg is near: we keep the opener at 135 kg, take volume down from week 11, and leave Saturday’s deadlifts one set shorter until the rota is over.")
    {
        var period = new ReportPeriod(Monday, Monday.PlusDays(6));
        var weeks = Weeks(period);
        var sessions = weeks[^1].Sessions;
        var progress = Progress(period, [.. Enumerable.Range(0, lifts).Select(n => Lift(n, period))]);
        return new ProgressReport(period, Monday.PlusDays(7), name, "en-GB", MassUnit.Kilogram, "Maya Okafor", new CurrentProgram(Guid.NewGuid(), Guid.NewGuid(), "Powerlifting Prep", 3, new ProgramCourse(Monday.PlusWeeks(-8), [1], 1, 14, 1, []), 9, null),
            new Compliance(new(sessions.Count(s => s.Status == SessionStatus.Done), sessions.Count), new(sessions.Sum(s => s.Done), sessions.Sum(s => s.Asked)), new(0, 0)), sessions, weeks, progress,
            [new("How did you sleep?", "7 of 10", "+1"), new("Anything that hurts?", "The left knee a little on the stairs, gone after the warm-up.", null), new("Stress", "4 of 10", "−2")], words);
    }

    public static ProgressReport Empty() => Typical() with
    {
        Program = null, Coach = null, Sessions = [], Weeks = [new TrainingWeek(Monday, [], false)], CheckIns = [], Words = null,
        Compliance = new(new(0, 0), new(0, 0), new(0, 0)), Progress = new ClientProgress(Monday.PlusWeeks(-11), Monday.PlusDays(6), [], [], null, [], null),
    };

    public static byte[] Print(ProgressReport report, ReportBrand? brand = null, CultureInfo? culture = null)
    {
        var reader = culture ?? CultureInfo.GetCultureInfo("en-GB");
        return ProgressReportDocument.Print(report, brand ?? Northside, new ReportTexts((key, args) => string.Format(reader, WordsOf(reader, key), args)), reader, Instant.FromUtc(2026, 11, 16, 7, 0));
    }

    private static string WordsOf(CultureInfo reader, string key) => reader.TwoLetterISOLanguageName == Translations.Language ? Spanish[key] : key;

    private static IReadOnlyList<TrainingWeek> Weeks(ReportPeriod period) => [.. Enumerable.Range(0, 12).Select(n => Week(period.From.PlusWeeks(n - 11), n))];

    private static TrainingWeek Week(LocalDate monday, int n) => n == 5 ? new TrainingWeek(monday, [], true) : new TrainingWeek(monday, [.. Enumerable.Range(0, 4).Select(d => Session(monday.PlusDays(2 * d - d / 3), n == 3 && d == 1))], false);

    private static SessionTally Session(LocalDate date, bool isMissed) =>
        new(Guid.NewGuid(), date, "Lower A: squat and pull", isMissed ? SessionStatus.Missed : SessionStatus.Done, 18, isMissed ? 0 : 17, !isMissed, Instant.FromUtc(2026, 11, 12, 18, 0), 7.5m, 64, null);

    private static ClientProgress Progress(ReportPeriod period, IReadOnlyList<Lift> lifts)
    {
        var from = period.ChartsFrom;
        List<Weighing> weighings = [.. Enumerable.Range(0, 42).Select(n => new Weighing(Guid.NewGuid(), from.PlusDays(2 * n), 73.4m - 0.045m * n + (n % 3 - 1) * 0.3m, null))];
        var trend = WeightTrend.Of(weighings.Select(w => new DatedValue(w.On, w.Kg)));
        var goal = lifts.Count == 0 ? null : Goal.OfLift(Guid.NewGuid(), lifts[0].ExerciseId, "Squat 150 kg at the meet", 125, 150, from, new LocalDate(2026, 12, 12), null, Instant.FromUtc(2026, 8, 17, 8, 0));
        foreach (var step in new[] { 130m, 140, 145 }) goal?.AddMilestone(null, step);
        return new ClientProgress(from, period.To, weighings, trend, -0.15m, lifts, goal is null ? null : GoalProgress.Of(goal, lifts[0].Points));
    }

    private static Lift Lift(int n, ReportPeriod period)
    {
        string[] names = ["Back Squat", "Bench Press", "Deadlift", "Overhead Press", "Front Squat", "Barbell Row"];
        var start = 138 - 12 * (n % 6);
        List<LiftSession> sessions = [.. Enumerable.Range(0, 12).Select(w => new LiftSession(period.From.PlusWeeks(w - 11).PlusDays(3), start + 0.8m * w - w % 3 * 0.7m, start - 20, 3, w > 9))];
        var (id, name) = (Guid.NewGuid(), n < names.Length ? names[n] : $"Accessory lift number {n}, chest supported, with a very long name");
        return new Lift(id, name, sessions,
            [.. sessions.Skip(1).Select((s, w) => new LiftRecord(id, name, s.On, RecordKind.OneRepMax, s.LoadKg + w + 1, 3)).Reverse()]);
    }
}
