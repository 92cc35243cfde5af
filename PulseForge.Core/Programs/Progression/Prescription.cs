using PulseForge.Core.Units;

namespace PulseForge.Core.Programs.Progression;

/// <summary>Turns the groups of an item into single sets.</summary>
internal static class Prescription
{
    /// <summary>Every set of every round, as its group.</summary>
    public static IEnumerable<SetGroup> Expand(IEnumerable<SetGroup> groups, int rounds) =>
        Enumerable.Repeat(groups, rounds).SelectMany(round => round).SelectMany(group => Enumerable.Repeat(group, group.Count));

    /// <summary>The sets of today, each with the kilograms that the decision or the prescription gives it, after the phase's factors.</summary>
    public static ValueList<PlannedSet> Sets(ProgressionInput input, Decision decision)
    {
        var groups = decision.Sets ?? input.Item.Sets;
        var top = LoadScale.Top(groups);
        return Expand(groups.Select(group => Reduced(group, input.Phase)), input.Rounds)
            .Select(group => Planned(group, LoadFor(input, decision, group, top)))
            .ToValueList();
    }

    private static PlannedSet Planned(SetGroup group, decimal? kg) => new(group.Kind, group.Amount, group.Load, kg, group.RestSeconds, group.PerSide);

    private static SetGroup Reduced(SetGroup group, PhaseFactors? phase) =>
        phase is null || group.Kind != SetKind.Work ? group : group with { Count = (int)Math.Ceiling(group.Count * phase.Sets) };

    private static decimal? LoadFor(ProgressionInput input, Decision decision, SetGroup group, SetGroup top)
    {
        var kg = decision.LoadKg is { } lead ? FollowLead(input, lead, group, top) : PrescribedLoad.For(input, group);
        return kg > 0 && input.Phase is { } phase && phase.Loads != 1 ? input.Increments.DownKg(kg.Value * phase.Loads) : kg;
    }

    /// <summary>The lead itself is loadable already, or was loaded by the client; what follows it in proportion must be rounded.</summary>
    private static decimal? FollowLead(ProgressionInput input, decimal lead, SetGroup group, SetGroup top)
    {
        if (LoadScale.Follow(lead, group, top) is not { } kg) return PrescribedLoad.For(input, group);
        return kg == lead || kg <= 0 ? kg : input.Increments.NearestKg(kg);
    }
}
