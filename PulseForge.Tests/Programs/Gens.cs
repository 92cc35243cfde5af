using CsCheck;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Tests.Programs;

/// <summary>Every kind of valid document: what these generators can make, the notation and the json must give back.</summary>
internal static class Gens
{
    private const decimal KgPerPound = 0.45359237m;

    public static readonly Gen<decimal> Kg = Gen.OneOf(
        Gen.Int[1, 800].Select(n => n / 4m),
        Gen.Int[1, 1_600].Select(n => n / 4m * KgPerPound),
        Gen.Int[1, 2_000_000].Select(n => n / 1_000m),
        Gen.Long[1, 20_000_000_000].Select(n => n / 1_000_000_000m));

    public static readonly Gen<decimal> IncrementKg = Gen.OneOf(
        Any(0.5m, 1m, 1.25m, 2.5m, 5m, 10m, 100m), Any(1.25m, 2.5m, 5m, 10m, 22.5m).Select(pounds => pounds * KgPerPound));

    private static readonly Gen<decimal> Percent = Gen.OneOf(Gen.Int[1, 200].Select(n => (decimal)n), Gen.Int[100, 20_000].Select(n => n / 100m));

    private static readonly Gen<decimal> SmallPercent = Gen.Int[1, 5_000].Select(n => n / 100m);

    public static readonly Gen<Load> Load = Gen.OneOf(
        Gen.Const(PulseForge.Core.Programs.Load.None),
        Gen.Const(PulseForge.Core.Programs.Load.Start),
        Gen.Const(PulseForge.Core.Programs.Load.Bodyweight),
        Kg.Select(PulseForge.Core.Programs.Load.Kilograms),
        Percent.Select(PulseForge.Core.Programs.Load.PercentOfOneRepMax),
        Percent.Select(PulseForge.Core.Programs.Load.PercentOfTrainingMax),
        Gen.Int[2, 20].Select(n => PulseForge.Core.Programs.Load.Rpe(n / 2m)),
        Gen.Int[0, 40].Select(n => PulseForge.Core.Programs.Load.RepsInReserve(n / 2m)),
        Kg.Where(kg => kg <= 500).Select(Gen.Bool, (kg, assisted) => PulseForge.Core.Programs.Load.BodyweightPlus(assisted ? -kg : kg)),
        Gen.Int[1, 5].Select(PulseForge.Core.Programs.Load.HeartRateZone));

    public static readonly Gen<Amount> Amount = Gen.OneOf(
        Range(AmountKind.Reps, 1_000),
        Gen.Int[1, 1_000].Select(PulseForge.Core.Programs.Amount.RepsAtLeast),
        Gen.Const(PulseForge.Core.Programs.Amount.Amrap),
        Range(AmountKind.Seconds, 86_400),
        Gen.OneOf(Gen.Int[1, 3_600], Gen.Int[1, 10].Select(n => n * 60)).Select(PulseForge.Core.Programs.Amount.Round),
        Range(AmountKind.Metres, 1_000_000),
        Range(AmountKind.Calories, 10_000));

    private static readonly Gen<int?> Rest = Gen.OneOf(Gen.Const((int?)null), Any<int?>(0, 30, 60, 90, 120, 180, 210, 3_600), Gen.Int[0, 3_600].Select(n => (int?)n));

    public static readonly Gen<SetGroup> SetGroup = Gen.Select(
        Gen.OneOf(Gen.Int[1, 10], Gen.Int[1, 100]), Amount, Load, Rest, Gen.Bool, Any(SetKind.Work, SetKind.Work, SetKind.WarmUp))
        .Select((count, amount, load, rest, perSide, kind) => new SetGroup(count, amount, load, rest, perSide, kind));

    private static readonly Gen<Stage> Stage = Gen.Select(Gen.Int[1, 100], Gen.Int[1, 1_000], Gen.Bool).Select((sets, reps, open) => new Stage(sets, reps, open));

    /// <summary>Names and notes that are as nasty as one line can be.</summary>
    public static Gen<string> Line(int max, string without = "") => Gen.OneOf(
        Any(
            "Back Squat", "90/90 Hamstring", "Jab-Cross (1-2)", "Zone 2 Run", "Figure 8", "Tempo Run", "Sprint 100m", "Deadlift 5x5", "12\" Box Jump", "\"quoted\"", "rest 90s",
            "A. thing", "B1. thing", "circuit", "Rounds 5", "x5", "@80%", "a // b", "//", "[label]", "Übung ’ ’", "深蹲", "💪 press", "5 rounds", "warm-up", "warm-up 2x5", "progress +5kg", "bw", "100kg x5", "3 - 4x8", "day 2", "week 1", "a  b", "1,5", "%", "3:00", "phase deload", "5", ",", "x", "+", "é́", "like week 1"),
        Gen.String[Gen.Char[' ', 'ÿ'], 1, 20],
        Gen.String[Any([.. "aAxX0123456789 .,:;+-%@/\"[]()kgstrm"]), 1, 20])
        .Select(text => string.Concat(text.Where(c => !without.Contains(c))).Trim())
        .Where(text => text.Length > 0 && text.Length <= max && PlainText.IsClean(text));

    public static readonly Gen<ProgressionRule> Rule = Gen.OneOf<ProgressionRule>(
        Gen.Select(IncrementKg, Optional(Gen.Select(Gen.Int[1, 10], SmallPercent).Select((fails, percent) => new FailureReset(fails, percent))))
            .Select((kg, reset) => (ProgressionRule)new LinearRule(kg, reset)),
        Gen.Select(IncrementKg, Optional(Gen.Int[1, 500].Select(Gen.Int[1, 500], (min, more) => new RepRange(min, min + more)))).Select((kg, range) => (ProgressionRule)new DoubleRule(kg, range)),
        Gen.Select(IncrementKg, OptionalInt(1, 52), OptionalInt(50, 100), Gen.OneOf(Gen.Const((decimal?)null), SmallPercent.Select(p => (decimal?)p)))
            .Select((kg, weeks, percent, fail) => (ProgressionRule)new TrainingMaxRule(kg, weeks, percent, fail)),
        Gen.Select(Stage.Array[2, 10], IncrementKg, Restart()).Select((stages, kg, restart) => (ProgressionRule)new StagesRule(stages.ToValueList(), kg, restart)),
        Gen.Select(IncrementKg, Optional(Gen.Select(Line(60), Gen.Int[1, 20]).Select((name, reps) => new WeeklyAnchor(name, reps))), Optional(Cut()), Stage.Array[0, 10])
            .Select((kg, anchor, cut, then) => (ProgressionRule)new WeeklyLoadRule(kg, anchor, cut, then.ToValueList())),
        Gen.Select(Any(WeeklyUnit.Sets, WeeklyUnit.Reps, WeeklyUnit.Rounds), Gen.Int[1, 100], OptionalInt(1, 100)).Select((unit, step, limit) => (ProgressionRule)new WeeklyAmountRule(unit, step, limit)),
        Gen.Select(Any(WeeklyUnit.Seconds, WeeklyUnit.Metres), Gen.Int[1, 86_400], OptionalInt(1, 86_400)).Select((unit, step, limit) => (ProgressionRule)new WeeklyAmountRule(unit, step, limit)),
        Gen.Select(Ladder(), Gen.Bool, OptionalInt(1, 100)).Select((steps, tm, counted) => (ProgressionRule)new AmrapLadderRule(steps, tm, counted)),
        Gen.Select(Gen.Int[1, 1_000], IncrementKg).Select((reps, kg) => (ProgressionRule)new AmrapThresholdRule(reps, kg)),
        Gen.Int[1, 10_000].Select(target => (ProgressionRule)new RepTotalRule(target)),
        Any(3, 6, 10).Select(reps => (ProgressionRule)new ApreRule(reps)),
        Gen.OneOf(Gen.Const((decimal?)null), SmallPercent.Select(p => (decimal?)p)).Select(step => (ProgressionRule)new RpeRule(step)));

    private static readonly Gen<decimal?> Factor = Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[10, 2_000].Select(n => (decimal?)(n / 1_000m)));

    private static readonly Gen<string> Tempo = Gen.String[Any([.. "0123456789X"]), 4, 4];

    /// <summary>Exercises whose names differ also when case and spaces are ignored, so that a name means one exercise.</summary>
    private static readonly Gen<ExerciseRef[]> Exercises = Gen.Select(Line(120), Any(0, 1, 2), Gen.Guid)
        .Select((name, known, id) => new ExerciseRef(known == 0 ? null : id, known == 1 ? null : "slug-" + id.ToString("N")[..6], name))
        .Array[1, 6].Select(all => all.DistinctBy(exercise => ExerciseKey(exercise.Name)).ToArray());

    public static readonly Gen<Workout> Workout = Exercises.SelectMany(known => Block(known).Array[0, 6]).Select(blocks => new Workout(blocks.ToValueList()));

    public static readonly Gen<ProgramPlan> Plan = Exercises.SelectMany(known => Gen.Select(
        Line(120), Gen.OneOf(Gen.Const(""), Line(40)), Gen.OneOf(Gen.Const(""), Line(80)), Optional(Line(1_000).Array[1, 3].Select(lines => string.Join(lines.Length == 3 ? "\n\n" : "\n", lines))), Gen.Enum<NodaTime.IsoDayOfWeek>().Array[0, 4], Phase(known).Array[1, 3])
        .Select((name, level, goal, about, weekdays, phases) => new ProgramPlan(
            name, level, goal, about, weekdays.Where(day => day != NodaTime.IsoDayOfWeek.None).Distinct().ToValueList(), phases.ToValueList())));

    private static Gen<PlanPhase> Phase(ExerciseRef[] known) => Gen.Select(Gen.Enum<PhaseKind>(), Line(80), Gen.Bool, Factor, Factor, Weeks(known))
        .Select((kind, name, repeats, sets, load, weeks) => new PlanPhase(kind, name, weeks, repeats, sets ?? 1, load ?? 1));

    /// <summary>Weeks of few different days, so that some are alike.</summary>
    private static Gen<ValueList<PlanWeek>> Weeks(ExerciseRef[] known) => Day(known).Array[1, 3].SelectMany(days => Gen.Select(
        Any(days).Array[0, 3], Optional(Line(60)), Gen.OneOf(Gen.Const((PhaseKind?)null), Gen.Enum<PhaseKind>().Select(kind => (PhaseKind?)kind)), Factor, Factor, Gen.Int[1, 3])
        .Select((days, label, kind, sets, load, count) => Enumerable.Repeat(new PlanWeek(days.DistinctBy(day => day.Day).OrderBy(day => day.Day).ToValueList(), label, kind, sets, load), count))
        .Array[1, 3].Select(weeks => weeks.SelectMany(week => week).ToValueList()));

    private static Gen<PlanDay> Day(ExerciseRef[] known) => Gen.Select(Gen.Int[1, 7], Line(60), Block(known).Array[0, 2], Gen.Bool)
        .Select((day, name, blocks, competition) => new PlanDay(day, name, new Workout(blocks.ToValueList()), competition));

    private static string ExerciseKey(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<Item> Item(ExerciseRef[] known) => Gen.Select(
        Any(known), SetGroup.Array[1, 4], Optional(Tempo), Optional(Line(500)), Optional(Rule))
        .Select((exercise, sets, tempo, note, rule) => new Item(exercise, sets.ToValueList(), tempo, note, rule));

    private static Gen<Block> Block(ExerciseRef[] known) => Gen.OneOf(
        Gen.Select(Any(Enum.GetValues<BlockKind>().Where(kind => kind < BlockKind.Remark).ToArray()), Item(known).Array[1, 4], Header())
            .Select((kind, items, header) => Shaped(header with { Kind = kind, Items = items.ToValueList() })),
        Item(known).Select(item => PulseForge.Core.Programs.Block.Straight(item)),
        Item(known).Array[2, 4].Select(items => PulseForge.Core.Programs.Block.Superset(items)),
        Line(500).Select(PulseForge.Core.Programs.Block.Remark));

    private static Gen<Block> Header() => Gen.Select(OptionalInt(1, 100), OptionalInt(1, 86_400), Rest, Optional(Line(60, "[]")), Optional(Line(500)))
        .Select((rounds, seconds, rest, label, note) => new Block(BlockKind.Straight, [], rounds, seconds, rest, label, note));

    private static Block Shaped(Block block) => block.Kind switch
    {
        BlockKind.Straight => block with { Rounds = null, Seconds = null },
        BlockKind.Superset or BlockKind.Circuit => block with { Seconds = null },
        BlockKind.Amrap => block with { Rounds = null, Seconds = block.Seconds ?? 720 },
        BlockKind.Emom => block with { Rounds = block.Rounds ?? 10, Seconds = block.Seconds ?? 60 },
        _ => block,
    };

    private static Gen<Amount> Range(AmountKind kind, int most) => Gen.OneOf(
        Gen.Int[1, Math.Min(most, 120)].Select(n => new Amount(kind, n, n)),
        Gen.Int[1, most].Select(n => new Amount(kind, n, n)),
        Gen.Int[1, most].Select(Gen.Int[1, most], (a, b) => new Amount(kind, Math.Min(a, b), Math.Max(a, b))));

    private static Gen<StageRestart> Restart() => Gen.OneOf(
        Gen.Select(Gen.Int[1, 20], Gen.Int[50, 100]).Select((reps, percent) => StageRestart.Retest(reps, percent)),
        IncrementKg.Select(StageRestart.FirstStagePlus),
        Gen.Const(StageRestart.FirstStagePlus(0)));

    private static Gen<PercentRange> Cut() => Gen.Select(SmallPercent, SmallPercent).Select((a, b) => new PercentRange(Math.Min(a, b), Math.Max(a, b)));

    private static Gen<ValueList<LadderStep>> Ladder() => Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], IncrementKg, Gen.Int[-1, 1]).Array[1, 10], Gen.Bool).Select((parts, open) =>
    {
        var steps = new List<LadderStep>();
        var next = 0;
        foreach (var (gap, width, kg, sign) in parts)
        {
            steps.Add(new LadderStep(next + gap, next + gap + width, kg * sign));
            next += gap + width + 1;
        }

        if (open) steps[^1] = steps[^1] with { Max = null };
        return steps.ToValueList();
    });

    private static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class => Gen.OneOf(Gen.Const((T?)null), gen.Select(value => (T?)value));

    private static Gen<int?> OptionalInt(int min, int max) => Gen.OneOf(Gen.Const((int?)null), Gen.Int[min, max].Select(n => (int?)n));
}
