using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Exercises;

namespace PulseForge.Core.Training;

/// <summary>What an exercise of a sheet stands for, and why.</summary>
/// <param name="Original">The exercise that was prescribed.</param>
/// <param name="Because">The limitation that lasts; null where it is over and the log alone tells of it.</param>
public sealed record InPlaceOf(string Original, Limitation? Because)
{
    /// <summary>Who put it there for this session, and why; null where nobody did.</summary>
    public Swap? Swap { get; init; }

    public Sentence Reason => Because switch
    {
        _ when Swap is { Reason: { } why } => new Sentence("In place of {0}, for this session: {1}", Original, why),
        _ when Swap is not null => new Sentence("In place of {0}, for this session", Original),
        null => new Sentence("In place of {0}", Original),
        { Until: { } until } limit => new Sentence("In place of {0} until {1:d MMM}: {2}", Original, until, limit.Words()),
        { } limit => new Sentence("In place of {0} while it lasts: {1}", Original, limit.Words()),
    };
}

/// <summary>What a coach's decisions put in the place of exercises on one day; pure, from what was loaded.</summary>
internal sealed class StandIns(IEnumerable<Limitation> limits, IEnumerable<Substitution> decided, LocalDate day)
{
    private readonly List<Limitation> active = [.. limits.Where(l => l.IsActiveOn(day)).OrderByDescending(l => l.Severity).ThenBy(l => l.From)];

    /// <summary>Null where nothing was decided, where it stays, or where what was chosen is itself not to be done any more.</summary>
    public (Exercise Replacement, Limitation Because)? For(Guid original, IReadOnlyDictionary<Guid, Exercise> known)
    {
        var found = active.Select(limit => (Limit: limit, Decision: decided.FirstOrDefault(d => d.LimitationId == limit.Id && d.ExerciseId == original))).FirstOrDefault(x => x.Decision is not null);
        if (found.Decision?.ReplacementId is not { } id || known.GetValueOrDefault(id) is not { } replacement) return null;
        return active.Any(limit => limit.Severity > LimitationSeverity.Watch && limit.Touches(replacement)) ? null : (replacement, found.Limit);
    }
}
