namespace PulseForge.Core.Exercises;

/// <summary>Why an exercise can't be called so: a line of a program would not tell the two apart.</summary>
public static class TakenName
{
    /// <summary>Null when no other exercise has the name, whatever its case, accents, spaces and punctuation.</summary>
    /// <param name="self">The exercise that is to be called so, when it is there already.</param>
    public static Sentence? Problem(string name, IEnumerable<LibraryExercise> library, Guid? self)
    {
        var wanted = new SearchText(name);
        var taken = library.Where(e => self is null || e.Id != self).Select(e => (Exercise: e, Name: e.NameLike(wanted))).FirstOrDefault(e => e.Name is not null);
        if (taken.Name is null) return null;
        var isAlias = taken.Name != taken.Exercise.Name;
        return (taken.Exercise.IsOwn, isAlias) switch
        {
            (true, false) => new Sentence("You have an exercise called {0} already.", taken.Name),
            (true, true) => new Sentence("{0} is another name of your exercise {1}.", taken.Name, taken.Exercise.Name),
            (false, false) => new Sentence("The catalogue has {0} already: take it from the list and add your video there.", taken.Name),
            (false, true) => new Sentence("In the catalogue {0} is another name of {1}. Choose a name of your own.", taken.Name, taken.Exercise.Name),
        };
    }
}
