using System.Globalization;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;
using UglyToad.PdfPig;

namespace PulseForge.Tests.Reports;

public sealed class ProgramSheetTests
{
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void A_printed_program_says_whose_it_is_and_what_to_do()
    {
        using var document = PdfDocument.Open(Print(StartingPrograms.Find("kickboxing-fight-camp")!.Plan));
        var text = TextOf(document);

        foreach (var said in new[] { "Northside Strength", "Kickboxing Fight Camp", "Version 2", "8 weeks, 6 days", "Strength A + technique", "superset rest 2m", "Barbell Back Squat", "4x6 rpe 7", "Page 1 of" }) Assert.Contains(said.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Equal("Kickboxing Fight Camp (8 weeks)", document.Information.Title);
        Assert.Equal((595, 842), ((int)Math.Round(document.GetPage(1).Width), (int)Math.Round(document.GetPage(1).Height)));
    }

    [Fact]
    public void Weeks_that_are_alike_are_printed_once()
    {
        var (week, easy) = (new PlanWeek([new PlanDay(1, "Lower", Workout.Empty)]), new PlanWeek([new PlanDay(1, "Lower", Workout.Empty)], Kind: PhaseKind.Deload, LoadFactor: 0.6m));
        var sheet = ProgramSheet.Of(new ProgramPlan("X", "", "", null, [], [PlanPhase.General with { Weeks = [week, week, easy, week] }]), MassUnit.Kilogram);
        Assert.Equal([(1, 2), (3, 3), (4, 4)], sheet.Weeks.Select(weeks => (weeks.First, weeks.Last)));
    }

    [Fact]
    public void Any_script_and_any_length_is_printed()
    {
        var name = string.Concat(Enumerable.Repeat("Łódź Ωμέγα Жанна שרה ليلى 深蹲 💪 ", 4)).Trim()[..115];
        var item = new Item(new ExerciseRef(null, null, name), [.. Enumerable.Repeat(new SetGroup(3, Amount.Reps(5), Load.Kilograms(1.234567m)), 50)], "3010", new string('n', 500));
        var day = new PlanDay(1, name, new Workout([Block.Straight(item, "Ł"), Block.Remark(name), Block.Unread(new string('?', 2_000))]));

        using var document = PdfDocument.Open(Print(new ProgramPlan(name, "", "", name, [IsoDayOfWeek.Sunday], [PlanPhase.General with { Weeks = [new PlanWeek([day]), new PlanWeek([])] }])));
        Assert.InRange(document.NumberOfPages, 2, 4);
    }

    [Fact]
    public void A_very_long_program_is_printed_up_to_a_limit_and_says_so()
    {
        var lines = Enumerable.Range(0, 200).Select(n => Block.Straight(new Item(new ExerciseRef(null, null, $"Exercise {n}"), [new SetGroup(3, Amount.Reps(5), Load.None)]))).ToValueList();
        var weeks = Enumerable.Range(1, 52).Select(week => new PlanWeek([new PlanDay(1, $"Week {week}", new Workout(lines))])).ToValueList();
        var sheet = ProgramSheet.Of(new ProgramPlan("Long", "", "", null, [], [PlanPhase.General with { Weeks = weeks }]), MassUnit.Kilogram);

        Assert.Equal(31, sheet.Unprinted);
        using var document = PdfDocument.Open(Print(sheet.Plan));
        Assert.Contains("Week31andthoseafteritareleftout", TextOf(document), StringComparison.Ordinal);
    }

    private static string TextOf(PdfDocument document) => string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);

    private static byte[] Print(ProgramPlan plan) => ProgramSheetDocument.Print(
        ProgramSheet.Of(plan, MassUnit.Kilogram), "Version 2", SampleReport.Northside, new ReportTexts((key, args) => string.Format(Reader, key, args)), Reader, Instant.FromUtc(2026, 11, 16, 7, 0));
}
