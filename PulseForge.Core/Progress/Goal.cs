using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress;

public enum GoalKind
{
    /// <summary>A metric's value, such as body weight.</summary>
    Metric,

    /// <summary>An estimated one-repetition maximum.</summary>
    Lift,

    /// <summary>In words only: whether it is reached is for the coach to say.</summary>
    Words,

    /// <summary>A share of the sessions that are due from the day it is set until its day.</summary>
    Adherence,

    /// <summary>A day that comes, such as a meet: that it was what it was to be is for the coach to say.</summary>
    Event,
}

/// <summary>What a client works towards. There is one at a time: a new one ends the former.</summary>
public sealed class Goal : Entity
{
    public const int LongestTitle = 120;
    public const int MostMilestones = 8;

    /// <summary>Percent of the sessions; less than half is no habit.</summary>
    public const int LeastAdherence = 50;

    private readonly List<GoalMilestone> _milestones = [];

    private Goal() { }

    private Goal(Guid clientId, GoalKind kind, string title, LocalDate setOn, LocalDate? by, Guid? setBy, Instant now)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Trim().Length > LongestTitle) throw new ArgumentException("A goal has a title of at most 120 characters.", nameof(title));
        if (by < setOn) throw new ArgumentException("A goal lies ahead.", nameof(by));
        (ClientId, Kind, Title, SetOn, By, SetBy, SetAt) = (clientId, kind, title.Trim(), setOn, by, setBy, now);
        Raise("goal.set", nameof(Title), nameof(Target), nameof(By));
    }

    public Guid ClientId { get; private init; }

    public GoalKind Kind { get; private init; }

    /// <summary>In the coach's words: "Squat 150 kg at the meet".</summary>
    public string Title { get; private init; } = "";

    public Guid? MetricId { get; private init; }

    public Guid? ExerciseId { get; private init; }

    /// <summary>Where the client stood when it was set; null when nothing was known, then the first value after that counts.</summary>
    public decimal? Start { get; private init; }

    /// <summary>In the metric's unit, kilograms, or percent of the sessions; null for an event and a goal in words.</summary>
    public decimal? Target { get; private init; }

    /// <summary>The client's local dates.</summary>
    public LocalDate SetOn { get; private init; }

    public LocalDate? By { get; private init; }

    public Guid? SetBy { get; private init; }

    public Instant SetAt { get; private init; }

    /// <summary>When a goal in words was reached, or that an event's day was good, as the coach said; the others say so by their values (<see cref="GoalProgress"/>).</summary>
    public LocalDate? ReachedOn { get; private set; }

    /// <summary>When it gave way to another one or was dropped.</summary>
    public Instant? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public IReadOnlyList<GoalMilestone> Milestones => _milestones;

    public static Goal OfMetric(Guid clientId, MetricDefinition metric, string title, decimal? start, decimal target, LocalDate setOn, LocalDate? by, Guid? setBy, Instant now) =>
        new(clientId, GoalKind.Metric, title, setOn, by, setBy, now) { MetricId = metric.Id, Start = start, Target = target };

    public static Goal OfLift(Guid clientId, Guid exerciseId, string title, decimal? start, decimal targetKg, LocalDate setOn, LocalDate? by, Guid? setBy, Instant now) =>
        new(clientId, GoalKind.Lift, title, setOn, by, setBy, now) { ExerciseId = exerciseId, Start = start, Target = targetKg };

    public static Goal InWords(Guid clientId, string title, LocalDate setOn, LocalDate? by, Guid? setBy, Instant now) => new(clientId, GoalKind.Words, title, setOn, by, setBy, now);

    /// <param name="percent">50–100.</param>
    public static Goal OfAdherence(Guid clientId, string title, int percent, LocalDate setOn, LocalDate by, Guid? setBy, Instant now)
    {
        if (percent is < LeastAdherence or > 100) throw new ArgumentOutOfRangeException(nameof(percent), percent, "From 50 to 100 % of the sessions.");
        return new(clientId, GoalKind.Adherence, title, setOn, by, setBy, now) { Target = percent };
    }

    public static Goal OfEvent(Guid clientId, string title, LocalDate setOn, LocalDate on, Guid? setBy, Instant now) => new(clientId, GoalKind.Event, title, setOn, on, setBy, now);

    /// <summary>A step on the way, in the order that they are to be reached.</summary>
    public void AddMilestone(string? words, decimal? value)
    {
        if (_milestones.Count == MostMilestones) throw new InvalidOperationException("A goal has at most 8 milestones.");
        if (Kind == GoalKind.Adherence) throw new InvalidOperationException("A share of sessions has no steps.");
        if ((value is null) != (Kind is GoalKind.Words or GoalKind.Event)) throw new ArgumentException("A milestone is of its goal's kind: a value, or words.", nameof(value));
        _milestones.Add(new GoalMilestone(this, _milestones.Count, words, value));
    }

    public void Reach(LocalDate? on)
    {
        if (on == ReachedOn) return;
        if (Kind is not (GoalKind.Words or GoalKind.Event)) throw new InvalidOperationException("Whether a measured goal is reached is told by its values.");
        if (Kind == GoalKind.Event && on is not null && on != By) throw new ArgumentException("An event is on its day.", nameof(on));
        ReachedOn = on;
        Raise("goal.reached", nameof(ReachedOn));
    }

    public void End(Instant now, Guid? by)
    {
        (EndedAt, EndedBy) = (now, by);
        Raise("goal.ended");
    }

    public void TakeUpAgain()
    {
        (EndedAt, EndedBy) = (null, null);
        Raise("goal.resumed");
    }
}

/// <summary>A step on the way to a goal: a value, or words that the coach ticks off.</summary>
public sealed class GoalMilestone : Entity
{
    public const int LongestWords = 120;

    private GoalMilestone() { }

    internal GoalMilestone(Goal goal, int order, string? words, decimal? value)
    {
        if (words?.Length > LongestWords) throw new ArgumentException("A milestone has at most 120 characters.", nameof(words));
        (GoalId, ClientId, Order, Words, Value) = (goal.Id, goal.ClientId, order, words, value);
    }

    public Guid GoalId { get; private init; }

    public Guid ClientId { get; private init; }

    public int Order { get; private init; }

    public string? Words { get; private init; }

    public decimal? Value { get; private init; }

    /// <summary>Of words only, as the coach said.</summary>
    public LocalDate? ReachedOn { get; private set; }

    public void Reach(LocalDate? on)
    {
        if (Value is not null) throw new InvalidOperationException("Whether a measured step is reached is told by its values.");
        ReachedOn = on;
        Raise("goal.milestone_reached", nameof(ReachedOn));
    }
}
