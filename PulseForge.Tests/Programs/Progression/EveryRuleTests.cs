using System.Globalization;
using CsCheck;
using NodaTime;
using PulseForge.Core;
using PulseForge.Core.Clients;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Programs.Progression.Rules;
using PulseForge.Core.Units;

namespace PulseForge.Tests.Programs.Progression;

/// <summary>Any document a coach can write, any log a client can make of it.</summary>
public sealed class EveryRuleTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    private static readonly Gen<Item> Items = Gen.Select(Gens.SetGroup.Select(group => group with { Count = 1 + group.Count % 6 }).Array[1, 3], Gens.Rule.Null())
        .Select((sets, rule) => new Item(new ExerciseRef(null, "lift", "Lift"), sets.ToValueList(), Progression: rule));

    private static readonly Gen<LoadIncrements> Equipment = Any<LoadIncrements>(
        BarbellIncrements.Standard(MassUnit.Kilogram), BarbellIncrements.Standard(MassUnit.Pound),
        StepIncrements.Dumbbells(MassUnit.Kilogram), StepIncrements.Machine(MassUnit.Pound), StepIncrements.Added(MassUnit.Kilogram));

    /// <summary>One logged session: how the reps stand to the minimum, how many sets were skipped at the end, load, exertion, phase, weeks later.</summary>
    private sealed record Deed(int Over, int Skipped, decimal? Kg, decimal? Rpe, PhaseFactors? Phase, int Weeks, bool AtAnchor);

    private static readonly Gen<Deed> Deeds = Gen.Select(
        Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[0, 400].Select(n => (decimal?)n), Gen.Int[-50, 50].Select(n => (decimal?)n)),
        Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[2, 20].Select(n => (decimal?)(n / 2m))),
        Any<PhaseFactors?>(null, null, null, new PhaseFactors(0.6m, 0.9m, true), new PhaseFactors(1, 1, true), new PhaseFactors(1.5m, 1.1m, false)),
        Gen.Int[0, 2], Gen.Bool)
        .Select((over, skipped, kg, rpe, phase, weeks, anchor) => new Deed(over, skipped, kg, rpe, phase, weeks, anchor));

    [Fact]
    public void Every_target_can_be_shown_and_done() => Gen.Select(Items, Equipment, Deeds.Array[0, 6], Any<LimitationSeverity?>(null, null, LimitationSeverity.Avoid))
        .Sample((item, equipment, deeds, limitation) =>
        {
            var input = After(item, equipment, deeds) with { Limitation = limitation };
            var target = NextTarget.Of(input);
            Assert.NotEmpty(target.Sets);
            Assert.All(target.Sets, AssertDoable);
            Assert.False(string.IsNullOrWhiteSpace(target.Reason.ToString(German)));
            Assert.Contains(target.Reason.Key, Reasons.All);
        }, iter: 1_000);

    [Fact]
    public void The_same_log_gives_the_same_target_in_any_order() => Gen.Select(Items, Equipment, Deeds.Array[0, 6])
        .Sample((item, equipment, deeds) =>
        {
            var input = After(item, equipment, deeds);
            Assert.Equal(NextTarget.Of(input), NextTarget.Of(input with { History = [.. input.History.Reverse()] }));
        });

    [Fact]
    public void What_will_be_done_later_changes_nothing_today() => Gen.Select(Items, Equipment, Deeds.Array[1, 6])
        .Sample((item, equipment, deeds) =>
        {
            var input = After(item, equipment, deeds);
            var later = input.History.Select(past => past with { On = input.Today.PlusDays(1) });
            Assert.Equal(NextTarget.Of(input), NextTarget.Of(input with { History = [.. input.History, .. later] }));
        });

    private static void AssertDoable(PlannedSet set)
    {
        Assert.Null(SetLimits.ProblemWith(set.Amount));
        if (set.Load.Kind is LoadKind.Kilograms or LoadKind.PercentOfOneRepMax or LoadKind.PercentOfTrainingMax) Assert.True(set.LoadKg is null or >= 0, $"{set}");
    }

    private static ProgressionInput After(Item item, LoadIncrements equipment, Deed[] deeds)
    {
        var input = new ProgressionInput(item, new LocalDate(2026, 1, 5), [], equipment, equipment.Unit) { TrainingMax = new CurrentMax(100, new Sentence(Reasons.MaxEntered, new Mass(100))) };
        foreach (var deed in deeds) input = After(input with { Session = deed.AtAnchor ? Anchor(item) : "Other", Phase = deed.Phase }, deed);
        return input with { Phase = null };
    }

    private static ProgressionInput After(ProgressionInput input, Deed deed)
    {
        var shown = NextTarget.Of(input).Sets;
        var done = shown.Take(Math.Max(0, shown.Count - Math.Max(0, deed.Skipped))).Select((set, order) => Done(set, order, deed)).ToValueList();
        var past = new Performance(input.Today, input.Item, done, input.Session, input.Week, input.Week, deed.Phase);
        return input with { History = [.. input.History, past], Today = input.Today.PlusDays(1 + 7 * deed.Weeks), Week = input.Week + deed.Weeks };
    }

    private static DoneSet Done(PlannedSet set, int order, Deed deed)
    {
        var (amount, did) = (set.Amount, Math.Max(0, set.Amount.Min + deed.Over));
        return new DoneSet(
            order, set.Kind, new AskedSet(amount, set.LoadKg), deed.Kg ?? set.LoadKg, amount.CountsReps ? did : null,
            amount.Kind is AmountKind.Seconds or AmountKind.RoundSeconds ? did : null, amount.Kind is AmountKind.Metres ? did : null, deed.Rpe);
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Anchor(Item item) => (item.Progression as WeeklyLoadRule)?.Anchor?.Session ?? "Other";
}
