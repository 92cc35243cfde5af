using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Sharing;
using PulseForge.Core.Reports;
using PulseForge.Core.Seeding;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Units;

namespace PulseForge.Bench;

/// <summary>Handing a program out, and reading it back: the camp, and 52 weeks of 7 days with 12 exercises of which none is like another.</summary>
internal static class SheetKernel
{
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");
    private static readonly ReportBrand Brand = new("Northside Strength", HexColour.Parse("#1f4fd8"), null, null, "northside.example");

    public static void Run()
    {
        Measure("fight camp", StartingPrograms.Find("kickboxing-fight-camp")!.Plan, 20);
        Measure("52 x 7 x 12", Longest(), 3);
    }

    private static void Measure(string what, ProgramPlan plan, int runs)
    {
        var names = Catalogue.Shipped.Names;
        var (json, csv) = (ProgramJson.Write(plan), Encoding.UTF8.GetBytes(ProgramCsv.Write(plan, MassUnit.Kilogram)));
        Measure($"{what}, PDF of {Pages(Print(plan))} pages", runs, () => Print(plan));
        Measure($"{what}, JSON", runs, () => ProgramJson.Write(plan));
        Measure($"{what}, CSV", runs, () => Encoding.UTF8.GetBytes(ProgramCsv.Write(plan, MassUnit.Kilogram)));
        Measure($"{what}, reading JSON", runs, () => Encoding.UTF8.GetBytes(ProgramFile.Read(json, "", names, MassUnit.Kilogram).Text!));
        Measure($"{what}, reading CSV", runs, () => Encoding.UTF8.GetBytes(ProgramFile.Read(csv, "", names, MassUnit.Kilogram).Text!));
        Measure($"{what}, reading text", runs, () => ProgramJson.Write(ProgramText.Parse(ProgramFile.Read(csv, "", names, MassUnit.Kilogram).Text!, names, MassUnit.Kilogram).Plan!));
    }

    private static int Pages(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), "/Type /Page\\b");

    private static void Measure(string what, int runs, Func<byte[]> made)
    {
        var (bytes, process) = (made().Length, Process.GetCurrentProcess());
        var before = process.TotalProcessorTime;
        for (var i = 0; i < runs; i++) made();
        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} {(process.TotalProcessorTime - before).TotalMilliseconds / runs,8:N1} ms CPU   {bytes / 1000.0,8:N1} kB"));
    }

    private static byte[] Print(ProgramPlan plan) =>
        ProgramSheetDocument.Print(ProgramSheet.Of(plan, MassUnit.Kilogram), "Draft", Brand, new ReportTexts((key, args) => string.Format(Reader, key, args)), Reader, Instant.FromUtc(2026, 11, 16, 7, 0));

    private static ProgramPlan Longest()
    {
        var known = Catalogue.Shipped.All.Select(exercise => exercise.Reference).ToList();
        var weeks = Enumerable.Range(0, 52).Select(week => new PlanWeek(Enumerable.Range(1, 7).Select(day => new PlanDay(day, $"Day {day} of {week}", new Workout(Enumerable.Range(0, 12)
            .Select(n => Block.Straight(new Item(known[(week * 84 + day * 12 + n) % known.Count], [new SetGroup(4, Amount.Reps(6, 8), Load.Kilograms(60 + week + n), 90)], "3010", "Slow and low")))
            .ToValueList()))).ToValueList()));
        return new ProgramPlan("A year", "", "", null, [], [PlanPhase.General with { Weeks = weeks.ToValueList() }]);
    }
}
