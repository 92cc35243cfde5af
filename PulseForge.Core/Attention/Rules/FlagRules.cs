namespace PulseForge.Core.Attention.Rules;

/// <summary>One reason to look at a client. Pure: a record and the business's thresholds in, a flag or none out.</summary>
public interface IFlagRule
{
    Flag? Look(ClientRecord client, AttentionSettings settings);
}

/// <summary>Every rule there is. A new one is a class of its own, a <see cref="FlagKind"/> and a line here.</summary>
public static class FlagRules
{
    public static readonly IReadOnlyList<IFlagRule> All = [new SilentRule(), new AdherenceRule(), new ProgressRule(), new EffortRule(), new LoadChangeRule(), new MonotonyRule(), new CheckInRule(), new PainRule()];

    /// <summary>What stands now, the worst first. Of somebody who is silent only pain is said beside it, which may be why: the rest follows from the silence.</summary>
    public static IReadOnlyList<Flag> Look(ClientRecord client, AttentionSettings settings)
    {
        if (client.IsPaused(client.Today)) return [];
        var raised = All.Select(rule => rule.Look(client, settings)).OfType<Flag>().ToList();
        var isSilent = raised.Exists(f => f.Kind == FlagKind.Silent);
        return [.. raised.Where(f => !isSilent || f.Kind is FlagKind.Silent or FlagKind.PainReported).OrderByDescending(f => f.Severity).ThenBy(f => f.Kind)];
    }
}
