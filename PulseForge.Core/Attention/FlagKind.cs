namespace PulseForge.Core.Attention;

/// <summary>Why a client needs attention. Each has one rule in <see cref="Rules.FlagRules"/>.</summary>
public enum FlagKind { Silent, AdherenceFalling, ProgressStalled, EffortRising, LoadChange, Monotony, CheckInsMissed, PainReported }

/// <summary>How much it matters; the worst come first. A notice is neutral: it says what is so and claims nothing.</summary>
public enum FlagSeverity { Notice, Warning, Alarm }
