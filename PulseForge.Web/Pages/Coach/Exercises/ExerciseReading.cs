using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Exercises;
using PulseForge.Core.Programs;
using PulseForge.Core.Seeding;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>Reads the form of an exercise against the library; what can't be taken is said at its field.</summary>
public sealed class ExerciseReading(ExerciseInput input, IReadOnlyList<LibraryExercise> library, Guid? self, ModelStateDictionary errors, IStringLocalizer t)
{
    private const int MostNames = 10;

    /// <summary>Merging brings names with it, so there may be more of these.</summary>
    private const int MostAliases = 40;
    private const int MostSteps = 20;
    private const int LongestStep = 300;

    private static readonly string[] Levels = ["", "beginner", "intermediate", "advanced"];

    public string Name()
    {
        var name = (input.Name ?? "").Trim();
        if (name.Length > 0) Check("Input.Name", name);
        return name;
    }

    public ExerciseFacts Facts() => new(
        Aliases(), Known(Vocabulary.Patterns, [input.Pattern ?? ""], "Input.Pattern").FirstOrDefault(""),
        Known(Vocabulary.Muscles, input.Primary, "Input.Primary"), Secondary(), Known(Vocabulary.Equipment, input.Equipment, "Input.Equipment"),
        input.Laterality, input.Tracking, Known(Levels, [input.Level ?? ""], "Input.Level").FirstOrDefault(""), Steps(), Alternatives());

    public VideoLink? Video()
    {
        if (string.IsNullOrWhiteSpace(input.Link)) return null;
        var link = VideoLink.Read(input.Link);
        if (link.Error is { } wrong) errors.AddModelError("Input.Link", t.Say(wrong));
        return link.Value;
    }

    private void Check(string field, string name)
    {
        if (!PlainText.IsLine(name, Exercise.MaxName)) errors.AddModelError(field, t["A name is one line of at most {0} characters.", Exercise.MaxName]);
        else if (TakenName.Problem(name, library, self) is { } taken) errors.AddModelError(field, t.Say(taken));
    }

    private string[] Aliases()
    {
        string[] aliases = [.. (input.Aliases ?? "").Split([',', '،', '、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (aliases.Length > MostAliases) errors.AddModelError("Input.Aliases", t["At most {0} other names.", MostAliases]);
        foreach (var alias in aliases.Take(MostAliases)) Check("Input.Aliases", alias);
        return aliases;
    }

    private string[] Secondary()
    {
        if (input.Secondary.Intersect(input.Primary).FirstOrDefault() is { } both) errors.AddModelError("Input.Secondary", t["{0} is a main muscle already.", ExerciseWords.Plain(both)]);
        return Known(Vocabulary.Muscles, input.Secondary, "Input.Secondary");
    }

    private string[] Known(IReadOnlyList<string> words, IEnumerable<string?> chosen, string field)
    {
        string[] all = [.. chosen.OfType<string>().Distinct()];
        // A field that is empty says so itself.
        if (all.Any(word => word.Length > 0 && !words.Contains(word))) errors.AddModelError(field, t["Choose from the list."]);
        return all;
    }

    private string[] Steps()
    {
        string[] steps = [.. PlainText.Lines(input.Instructions ?? "").Select(step => step.Trim()).Where(step => step.Length > 0)];
        if (steps.Length > MostSteps) errors.AddModelError("Input.Instructions", t["At most {0} steps, one a line.", MostSteps]);
        if (steps.Any(step => step.Length > LongestStep)) errors.AddModelError("Input.Instructions", t["A step has at most {0} characters.", LongestStep]);
        return steps;
    }

    private string[] Alternatives()
    {
        string[] names = [.. PlainText.Lines(input.Alternatives ?? "").Select(name => name.Trim()).Where(name => name.Length > 0)];
        if (names.Length > MostNames) errors.AddModelError("Input.Alternatives", t["At most {0} exercises, one a line.", MostNames]);
        return [.. names.Take(MostNames).Select(Key).OfType<string>().Distinct()];
    }

    private string? Key(string name)
    {
        var wanted = new SearchText(name);
        var named = library.Where(e => e.NameLike(wanted) is not null).OrderBy(e => e.NameLike(wanted) == e.Name ? 0 : 1).FirstOrDefault();
        if (named is null) errors.AddModelError("Input.Alternatives", Catalogue.Shipped.Names.Nearest(name) is { } nearest ? t["No exercise is called {0}. Did you mean {1}?", name, nearest] : t["No exercise is called {0}.", name]);
        else if (named.Id is not null && named.Id == self) errors.AddModelError("Input.Alternatives", t["An exercise can't take its own place."]);
        return named?.Key;
    }
}
