namespace PulseForge.Core.Programs.Progression.Rules;

/// <summary>Autoregulatory progressive resistance exercise: the reps of set 3 set the load of set 4, those of set 4 the next session's.</summary>
/// <param name="RepMax">Which protocol: 3, 6 or 10.</param>
public sealed record ApreRule(int RepMax) : ProgressionRule;

/// <summary>The load follows the estimated one-rep max of the last session by the table of reps and RPE; the prescribed RPE stays.</summary>
/// <param name="MaxStepPercent">The load never changes by more than this from session to session, above 0, up to 50; null without a bound.</param>
public sealed record RpeRule(decimal? MaxStepPercent = null) : ProgressionRule;
