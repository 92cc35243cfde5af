using System.Text.Json;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Seeding;

namespace PulseForge.Tests.Seeding;

/// <summary>Reads a collected program into the product's own types, independently of the notation. Title and text are the product's own.</summary>
internal static class CollectedProgram
{
    public static readonly Dictionary<string, string> Slugs = new()
    {
        ["531-boring-but-big"] = "four-day-strength-cycle",
        ["novice-linear-3x5"] = "novice-linear-3x5",
        ["kickboxing-fight-camp-8w"] = "kickboxing-fight-camp",
        ["gzclp-4day"] = "three-tier-linear",
        ["texas-method"] = "volume-recovery-intensity",
        ["nsuns-5day"] = "five-day-rep-record",
        ["ppl-6day"] = "push-pull-legs",
    };

    public static ProgramPlan Read(JsonElement program, ProgramPlan titles)
    {
        var phases = program.GetProperty("mesocycles").EnumerateArray().ToList();
        var weekdays = phases.SelectMany(phase => Many(phase, "weeks").AsEnumerable()).SelectMany(week => Many(week, "days").AsEnumerable()).Select(day => Int(day, "day")).Distinct().Order().ToList();
        return new ProgramPlan(
            titles.Name, program.GetProperty("level").GetString()!, titles.Goal, titles.About, titles.Weekdays, phases.Select(phase => Phase(phase, weekdays)).ToValueList());
    }

    /// <summary>The collected days are weekdays; the product counts training days.</summary>
    private static PlanPhase Phase(JsonElement phase, List<int> weekdays)
    {
        var name = phase.GetProperty("name").GetString()!;
        var kind = Kind(Many(phase, "weeks").First());
        var weeks = Many(phase, "weeks").Select(week => new PlanWeek(
            Many(week, "days").Select(day => Day(day, weekdays)).ToValueList(), Text(week, "label") is { } label && label != name ? label : null, Kind(week) == kind ? null : Kind(week)));
        return new PlanPhase(kind, name, weeks.ToValueList(), Text(phase, "repeat") == "until_stall");
    }

    private static PhaseKind Kind(JsonElement week) => Text(week, "type") switch
    {
        null or "base" => PhaseKind.General,
        "load" or "build" => PhaseKind.Accumulation,
        "deload" => PhaseKind.Deload,
        "specific" => PhaseKind.Specific,
        "taper" => PhaseKind.Taper,
        "fight" => PhaseKind.Competition,
        var other => throw new InvalidDataException(other),
    };

    private static PlanDay Day(JsonElement day, List<int> weekdays) => new(
        weekdays.IndexOf(Int(day, "day")) + 1, day.GetProperty("name").GetString()!, new Workout(Many(day, "blocks").Select(Block).ToValueList()), day.TryGetProperty("competition", out _));

    private static Block Block(JsonElement block)
    {
        int? rounds = TryInt(block, "rounds");
        var kind = Enum.Parse<BlockKind>(block.GetProperty("type").GetString()!, ignoreCase: true);
        return new Block(kind, Many(block, "prescriptions").Select(item => Item(item, rounds ?? 1)).ToValueList(), rounds, null, TryInt(block, "restAfterSec"), Text(block, "label"));
    }

    /// <summary>The collected circuits count the sets of all rounds; in the product an item's sets are those of one round.</summary>
    private static Item Item(JsonElement item, int rounds)
    {
        var groups = Many(item, "setGroups").ToList();
        var sets = groups.Select(group => new SetGroup((TryInt(group, "rounds") ?? Int(group, "sets")) / rounds, Amount(group), Load(group), TryInt(group, "restSec"))).ToValueList();
        var tempo = groups.Select(group => Text(group, "tempo")).FirstOrDefault(text => text is not null)?.Replace("-", "", StringComparison.Ordinal);
        var rule = item.TryGetProperty("progression", out var progression) ? Rule(progression, sets) : null;
        return new Item(Catalogue.Shipped.Find(item.GetProperty("exercise").GetString()!)!.Reference, sets, tempo, Text(item, "notes"), rule);
    }

    private static Amount Amount(JsonElement group)
    {
        if (TryInt(group, "workSec") is { } round) return PulseForge.Core.Programs.Amount.Round(round);
        if (TryInt(group, "timeSec") is { } seconds) return PulseForge.Core.Programs.Amount.Seconds(seconds);
        if (TryInt(group, "distanceM") is { } metres) return PulseForge.Core.Programs.Amount.Metres(metres);
        var reps = group.GetProperty("reps");
        if (reps.ValueKind == JsonValueKind.Object) return PulseForge.Core.Programs.Amount.Reps(Int(reps, "min"), Int(reps, "max"));
        return group.TryGetProperty("amrap", out _) ? PulseForge.Core.Programs.Amount.RepsAtLeast(reps.GetInt32()) : PulseForge.Core.Programs.Amount.Reps(reps.GetInt32());
    }

    private static Load Load(JsonElement group)
    {
        if (!group.TryGetProperty("load", out var load)) return PulseForge.Core.Programs.Load.None;
        return load.GetProperty("type").GetString() switch
        {
            "kg" => load.GetProperty("startRule").GetString() == "athlete_start_weight" ? PulseForge.Core.Programs.Load.Start : throw new InvalidDataException("A start rule"),
            "bodyweight" => PulseForge.Core.Programs.Load.Bodyweight,
            "pctTM" => PulseForge.Core.Programs.Load.PercentOfTrainingMax(Decimal(load, "value")),
            "pct1RM" => PulseForge.Core.Programs.Load.PercentOfOneRepMax(Decimal(load, "value")),
            "rpe" => PulseForge.Core.Programs.Load.Rpe(Decimal(load, "value")),
            "rir" => PulseForge.Core.Programs.Load.RepsInReserve(Decimal(load, "value")),
            "hrZone" => PulseForge.Core.Programs.Load.HeartRateZone(Int(load, "value")),
            var other => throw new InvalidDataException(other),
        };
    }

    private static ProgressionRule Rule(JsonElement rule, ValueList<SetGroup> sets)
    {
        decimal Increment() => Decimal(rule, "incrementKg");
        return rule.GetProperty("type").GetString() switch
        {
            "linear" when Text(rule, "when") == "all_reps_done" && Text(rule, "every") == "session" =>
                new LinearRule(Increment(), new FailureReset(Int(rule.GetProperty("onFail"), "afterConsecutiveFails"), Decimal(rule.GetProperty("onFail"), "resetPct"))),
            "double" when Text(rule, "when") == "top_of_range_all_sets" => new DoubleRule(Increment(), Range(rule.GetProperty("repRange"), sets)),
            "cycle_tm" when Text(rule, "every") == "cycle(3 loading weeks)" && Text(rule.GetProperty("onFail"), "rule") == "min reps missed on AMRAP" =>
                new TrainingMaxRule(Increment(), 3, Decimal(rule, "tmPctOf1RM"), Decimal(rule.GetProperty("onFail"), "resetTMPct")),
            "stages" when Text(rule, "onStageFail") == "next_stage" => new StagesRule(Many(rule, "stages").Select(Stage).ToValueList(), Increment(), Restart(rule.GetProperty("onLastStageFail"))),
            "weekly_linear" => Weekly(rule),
            "amrap_ladder" => Ladder(rule),
            "amrap_threshold" => new AmrapThresholdRule(Int(rule, "threshold"), Increment()),
            "reps" => new RepTotalRule(Int(rule, "target")),
            var other => throw new InvalidDataException(other),
        };
    }

    /// <summary>The product leaves the range to the sets when it is theirs.</summary>
    private static RepRange? Range(JsonElement range, ValueList<SetGroup> sets)
    {
        var (min, max) = (range[0].GetInt32(), range[1].GetInt32());
        return sets.All(group => group.Amount == PulseForge.Core.Programs.Amount.Reps(min, max)) ? null : new RepRange(min, max);
    }

    private static Stage Stage(JsonElement stage) => new(Int(stage, "sets"), Int(stage, "reps"), stage.TryGetProperty("lastSetAmrap", out _));

    private static StageRestart Restart(JsonElement fail) => Text(fail, "rule") switch
    {
        "retest_5RM_restart_at_85pct" => StageRestart.Retest(5, 85),
        "restart_stage1_at_last_stage1_weight_plus" => StageRestart.FirstStagePlus(Decimal(fail, "kg")),
        var other => throw new InvalidDataException(other),
    };

    private static WeeklyLoadRule Weekly(JsonElement rule)
    {
        var fail = rule.GetProperty("onFail");
        Assert.Equal(("intensity_day_5RM", "reduce volume day 5-10 % or sets", "cycle 1x5>2x3>3x2>5x1"), (Text(rule, "anchor"), Text(fail, "rule"), Text(fail, "then")));
        return new WeeklyLoadRule(Decimal(rule, "incrementKg"), new WeeklyAnchor("Intensity", 5), new PercentRange(5, 10), [new(1, 5), new(2, 3), new(3, 2), new(5, 1)]);
    }

    private static AmrapLadderRule Ladder(JsonElement rule)
    {
        Assert.Equal("1+ set", Text(rule, "countedSet"));
        var steps = Many(rule, "rules").Select(step => (Reps: step.GetProperty("reps"), Kg: Decimal(step, "kg")))
            .Select(step => new LadderStep(step.Reps[0].GetInt32(), step.Reps[1].GetInt32() is 99 ? null : step.Reps[1].GetInt32(), step.Kg));
        return new AmrapLadderRule(steps.ToValueList(), rule.GetProperty("tm").GetBoolean(), 1);
    }

    private static JsonElement.ArrayEnumerator Many(JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static int? TryInt(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static decimal Decimal(JsonElement element, string name) => element.GetProperty(name).GetDecimal();
}
