using System.Reflection;

namespace PulseForge.Core.Programs.Progression;

/// <summary>Why a target is what it is: the sentences, as keys of the text resources. {0:0.##} are numbers, loads carry their unit.</summary>
public static class Reasons
{
    public const string AsPlanned = "As your coach planned it.";
    public const string FindLoad = "Find a load that you can lift for every rep with good form; the next ones follow from it.";
    public const string SameAsLast = "The load that you used last time.";
    public const string ByFeel = "Choose a load that feels as hard as asked for; the next ones follow from it.";
    public const string ByEffort = "Your last sets are worth {0} for one rep: this load should feel as hard as asked for.";
    public const string NoLoadNoted = "No load was noted last time: note it today, and the next one follows from it.";

    public const string NeedsTrainingMax = "Enter a training max, and the loads follow from it.";
    public const string NeedsTrainingMaxOffer = "Enter a training max, and the loads follow from it; your log suggests {0}.";
    public const string NeedsOneRepMax = "Log a hard set of up to ten reps, and the loads follow from it.";
    public const string OfOneRepMax = "The loads follow from your one-rep max of {0}.";
    public const string OfEstimate = "The loads follow from the one-rep max that your last sets suggest, {0}.";

    public const string MaxEntered = "The loads follow from your training max of {0}.";
    public const string MaxRaised = "Every minimum was reached in the last cycle: the training max goes up by {0} to {1}.";
    public const string MaxHeld = "A minimum was missed in the last cycle: the training max stays at {0}.";
    public const string MaxLowered = "A minimum was missed in the last cycle: the training max goes down by {0:0.##} % to {1}.";
    public const string MaxUntrained = "The last cycle was not trained: the training max stays at {0}.";
    public const string MaxLadderRaised = "You reached {0} in the set that counts: the training max goes up by {1} to {2}.";
    public const string MaxLadderLowered = "You reached {0} in the set that counts: the training max goes down by {1} to {2}.";
    public const string MaxLadderHeld = "You reached {0} in the set that counts: the training max stays at {1}.";

    public const string ReachedReps = "Every set reached {0} last time: {1} more.";
    public const string ReachedRepsAtRpe = "Every set reached {0} at RPE {1:0.##} last time: {2} more.";
    public const string Completed = "Every set was completed last time: {0} more.";
    public const string Missed = "Not every set was completed last time: the same load again.";
    public const string Reset = "{0} sessions in a row fell short: {1:0.##} % less, then up again.";
    public const string ResetAtOnce = "The last session fell short: {0:0.##} % less, then up again.";
    public const string Heaviest = "Every set was completed, and {0} is the heaviest there is: try for more reps.";
    public const string MoreReps = "Not every set has reached {0} yet: the same load, more reps.";
    public const string TooHard = "Every set reached {0}, but harder than RPE {1:0.##}: the same load again.";

    public const string Collect = "Collect {0} reps in all sets together.";
    public const string CollectMore = "{0} of {1} reps last time: collect all {1} today.";
    public const string Collected = "All {0} reps were collected last time: try it in fewer sets.";

    public const string OpenRaised = "You reached {0} in the last set: {1} more.";
    public const string OpenLowered = "You reached {0} in the last set: {1} less.";
    public const string OpenHeld = "You reached {0} in the last set: the same load again.";
    public const string OpenBelow = "{0} of {1} reps in the last set: the same load again.";
    public const string OpenMissing = "The set that counts was not logged last time: the same load again.";

    public const string NextStage = "The sets fell short: the same load, now as {0} × {1}.";
    public const string TestReps = "The last stage fell short: find your {0}-rep max today.";
    public const string AfterTest = "{0:0.##} % of what you tested, {1}: begin again with {2} × {3}.";
    public const string StagesAgain = "The last stage fell short: begin again with {0} × {1}, {2} more than the last time there.";

    public const string AnchorReached = "{0} was completed last week: {1} more this week.";
    public const string AnchorMissed = "{0} fell short last week: the same load again.";
    public const string AnchorCut = "{0} fell short last week: {1:0.##} % lighter today.";
    public const string AnchorScheme = "{0} fell short twice: now as {1} × {2}.";
    public const string WeekCompleted = "Last week was completed: {0} more.";
    public const string WeekMissed = "Last week was not completed: the same load again.";
    public const string SameWeek = "The load of this week; more follows when the week is completed.";

    public const string MoreSetsWeekly = "Last week was completed: the sets go up by {0}.";
    public const string MoreRepsWeekly = "Last week was completed: the reps go up by {0}.";
    public const string MoreRoundsWeekly = "Last week was completed: the rounds go up by {0}.";
    public const string MoreSecondsWeekly = "Last week was completed: the time goes up by {0} s.";
    public const string MoreMetresWeekly = "Last week was completed: the distance goes up by {0} m.";
    public const string AmountMissed = "Last week was not completed: the same again.";
    public const string AmountLimit = "This is as much as your coach planned; keep it.";

    public const string EffortFollowed = "Your last sets were worth {0} for one rep: {1} today.";
    public const string EffortBounded = "Your last sets ask for a larger step: {0:0.##} % is the most at once.";
    public const string EffortUnknown = "No RPE was noted last time: the same load again.";

    public const string Deload = "Deload: {0:0.##} % of the sets, {1:0.##} % of the load.";
    public const string DeloadPlanned = "An easy week by design: recover.";
    public const string LimitationHolds = "The load stays while your limitation lasts.";
    public const string LimitationAvoid = "Go easy or swap it: your limitation says to avoid this.";
    public const string LimitationForbids = "Leave this out while your limitation lasts.";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Reasons).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>The sentence asks the client for something.</summary>
    internal static bool Asks(string key) => key is FindLoad or ByFeel or NoLoadNoted or NeedsTrainingMax or NeedsTrainingMaxOffer or NeedsOneRepMax;
}
