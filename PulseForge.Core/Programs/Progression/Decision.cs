namespace PulseForge.Core.Programs.Progression;

/// <summary>What a rule made of the log.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LoadKg">For the heaviest sets, the others follow; null leaves every load to the prescription.</param>
/// <param name="Sets">In the place of the prescribed groups, where the rule changes them.</param>
internal sealed record Decision(Sentence Reason, decimal? LoadKg = null, ValueList<SetGroup>? Sets = null);
