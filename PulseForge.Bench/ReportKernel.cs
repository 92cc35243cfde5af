using System.Diagnostics;
using System.Globalization;
using NodaTime;
using PulseForge.Core.Analytics;
using PulseForge.Core.Progress;
using PulseForge.Core.Reports;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Training.Formulas;
using PulseForge.Core.Units;

namespace PulseForge.Bench;

/// <summary>Printing a typical progress report: its budget is 50 ms of CPU and 150 kB. What the database takes is not in it.</summary>
internal static class ReportKernel
{
    private const int Runs = 200;
    private static readonly LocalDate Monday = new(2026, 11, 9);
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");
    private static readonly ReportBrand Brand = new("Northside Strength", HexColour.Parse("#1f4fd8"), null, "12 Quay Street, Dublin", "northside.example");

    public static void Run()
    {
        Measure("typical, 8 lifts", Report("Amara Nwosu", 8));
        Measure("40 lifts", Report("Amara Nwosu", 40));
        Measure("a name in four scripts", Report("Łukasz Жанна שרה ليلى", 8));
    }

    private static void Measure(string what, ProgressReport report)
    {
        for (var i = 0; i < 20; i++) Print(report);
        var (watch, process, bytes) = (Stopwatch.StartNew(), Process.GetCurrentProcess(), 0);
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Runs; i++) bytes = Print(report).Length;
        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / Runs;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-28} {cpu,8:N1} ms CPU (budget 50)   {watch.Elapsed.TotalMilliseconds / Runs,8:N1} ms   {bytes / 1000.0,8:N1} kB (budget 150)"));
    }

    private static byte[] Print(ProgressReport report) =>
        ProgressReportDocument.Print(report, Brand, new ReportTexts((key, args) => string.Format(Reader, key, args)), Reader, Instant.FromUtc(2026, 11, 16, 7, 0));

    private static ProgressReport Report(string name, int lifts)
    {
        var period = new ReportPeriod(Monday, Monday.PlusDays(6));
        List<TrainingWeek> weeks = [.. Enumerable.Range(0, 12).Select(n => Week(Monday.PlusWeeks(n - 11)))];
        List<Weighing> weighings = [.. Enumerable.Range(0, 42).Select(n => new Weighing(Guid.NewGuid(), period.ChartsFrom.PlusDays(2 * n), 73.4m - 0.045m * n, null))];
        var progress = new ClientProgress(period.ChartsFrom, period.To, weighings, WeightTrend.Of(weighings.Select(w => new DatedValue(w.On, w.Kg))), -0.15m, [.. Enumerable.Range(0, lifts).Select(Lift)], null);
        return new ProgressReport(period, Monday.PlusDays(7), name, "en-GB", MassUnit.Kilogram, "Maya Okafor", null, new Compliance(new(4, 4), new(68, 72), new(0, 0)), weeks[^1].Sessions, weeks, progress,
            [new("How did you sleep?", "7 of 10", "+1")], "The squat moved in every block and the triple on Thursday came after three night shifts.");
    }

    private static TrainingWeek Week(LocalDate monday) => new(monday, [.. Enumerable.Range(0, 4).Select(d => new SessionTally(Guid.NewGuid(), monday.PlusDays(d), "Lower A", SessionStatus.Done, 18, 17, true, null, 7.5m, 64, null))], false);

    private static Lift Lift(int n)
    {
        List<LiftSession> sessions = [.. Enumerable.Range(0, 24).Select(s => new LiftSession(Monday.PlusDays(3 * s - 66), 100 + n + 0.4m * s, 90, 3, s > 20))];
        return new Lift(Guid.NewGuid(), $"Lift number {n}", sessions, []);
    }
}
