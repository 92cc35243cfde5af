using PulseForge.Core.Programs.Progression.Rules;

namespace PulseForge.Core.Programs.Progression;

/// <summary>So many reps in all work sets together, extra sets included; the load stays.</summary>
internal static class RepTotal
{
    public static Decision Decide(ProgressionInput input, RepTotalRule rule) => new(input.Lane() is [.., var last] ? Reason(last, rule) : new Sentence(Reasons.Collect, rule.Target));

    private static Sentence Reason(Performance last, RepTotalRule rule)
    {
        var reps = last.Done.Where(set => set.IsWork).Sum(set => set.Reps ?? 0);
        return reps >= rule.Target ? new Sentence(Reasons.Collected, rule.Target) : new Sentence(Reasons.CollectMore, reps, rule.Target);
    }
}
