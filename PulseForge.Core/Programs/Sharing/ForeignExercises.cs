using PulseForge.Core.Programs.Notation;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>What the exercises of somebody else's file are called in this business: an exercise is the one of its name, else of its id or of its slug in the catalogue.</summary>
public sealed class ForeignExercises
{
    private readonly ExerciseNames names;
    private readonly Dictionary<Guid, string> byId = [];
    private readonly Dictionary<string, string> bySlug = new(StringComparer.OrdinalIgnoreCase);

    public ForeignExercises(ExerciseNames names)
    {
        this.names = names;
        foreach (var exercise in names.All)
        {
            if (exercise.Id is { } id) byId.TryAdd(id, exercise.Name);
            if (exercise.Slug is { } slug) bySlug.TryAdd(slug, exercise.Name);
        }
    }

    /// <summary>A name by which the exercise is found here; its own if there is none.</summary>
    public ExerciseRef Here(ExerciseRef named)
    {
        var byName = names.Find(named.Name);
        if (byName is not null && ((named.Id is not null && byName.Id == named.Id) || (named.Slug is not null && byName.Slug == named.Slug))) return named;
        var here = named.Id is { } id && byId.TryGetValue(id, out var own) ? own : named.Slug is { } slug ? bySlug.GetValueOrDefault(slug) : null;
        return here is null ? named : named with { Name = here };
    }

    /// <summary>The name that is meant where a name or a slug may stand.</summary>
    public string NameOf(string nameOrSlug) => names.Find(nameOrSlug) is null && bySlug.TryGetValue(nameOrSlug, out var name) ? name : nameOrSlug;
}
