using System.Text.Json;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Notation;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Seeding;
using PulseForge.Core.Units;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Seeding;

public sealed class StartingProgramsTests
{
    public static TheoryData<string> Slugs => new(StartingPrograms.All.Select(program => program.Slug));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_shipped_program_is_printed_as_it_is_written(string slug) =>
        Assert.Equal(StartingPrograms.Text(slug), ProgramText.Print(StartingPrograms.Find(slug)!.Plan, MassUnit.Kilogram));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void A_shipped_program_names_exercises_of_the_catalogue_and_one_rule_for_each(string slug)
    {
        var plan = StartingPrograms.Find(slug)!.Plan;
        var items = plan.Sessions.SelectMany(session => session.Day.Workout.Items).ToList();
        Assert.All(items, item => Assert.NotNull(Catalogue.Shipped.Find(item.Exercise.Slug!)));
        Assert.InRange(plan.Weekdays.Count, plan.DaysPerWeek, plan.DaysPerWeek);
        Assert.True(plan.Sessions.All(session => session.Day.Workout.IsReadable));
    }

    [Fact]
    public void Three_programs_come_first()
    {
        Assert.Equal(["Four-Day Strength Cycle", "Novice Linear 3×5", "Kickboxing Fight Camp (8 weeks)"], StartingPrograms.Featured.Select(program => program.Plan.Name));
        Assert.Equal(7, StartingPrograms.All.Count);
    }

    [Fact]
    public void The_strength_cycle_loads_for_three_weeks_and_then_unloads()
    {
        var plan = StartingPrograms.Find("four-day-strength-cycle")!.Plan;
        Assert.Equal(
            [new PlanBand(PhaseKind.Accumulation, "Cycle", 1, 3, 1, 1), new PlanBand(PhaseKind.Deload, "Deload", 4, 4, 1, 1)],
            plan.Bands());
        Assert.Equal(new TrainingMaxRule(2.5m, 3, 90, 10), plan.Sessions.First().Day.Workout.Blocks[0].Items[0].Progression);
        Assert.Equal(16, plan.Sessions.Count());
    }

    [SharedDataFact("programs.json")]
    public void Shipped_programs_hold_every_parameter_of_the_collected_ones()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.SharedData, "programs.json")));
        foreach (var program in file.RootElement.GetProperty("programs").EnumerateArray())
        {
            var plan = StartingPrograms.Find(CollectedProgram.Slugs[program.GetProperty("slug").GetString()!])!.Plan;
            var expected = CollectedProgram.Read(program, plan);
            Assert.Equal(ProgramText.Print(expected, MassUnit.Kilogram), ProgramText.Print(plan, MassUnit.Kilogram));
            Assert.Equal(expected, plan);
        }
    }
}
