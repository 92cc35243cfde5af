namespace PulseForge.Core.Attention.Rules;

/// <summary>One reason to look at a client. Pure: a record and the business's thresholds in, a flag or none out.</summary>
public interface IFlagRule
{
    Flag? Look(ClientRecord client, AttentionSettings settings);
}

/// <summary>Every rule there is. A new one is a class of its own, a <see cref="FlagKind"/> and a line here.</summary>
public static class FlagRules
{
    public static readonly IReadOnlyList<IFlagRule> All = [new SilentRule(), new AdherenceRule(), new ProgressRule(), new EffortRule(), new LoadChangeRule(), new MonotonyRule()];

    /// <summary>What stands now, the worst first. Of somebody who is silent nothing else is said: the rest follows from it.</summary>
    public static IReadOnlyList<Flag> Look(ClientRecord client, AttentionSettings settings)
    {
        if (client.IsPaused(client.Today)) return [];
        var raised = All.Select(rule => rule.Look(client, settings)).OfType<Flag>().ToList();
        return raised.Find(f => f.Kind == FlagKind.Silent) is { } silent ? [silent] : [.. raised.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind)];
    }
}
