using System.ComponentModel.DataAnnotations;
using PulseForge.Core.Exercises;

namespace PulseForge.Web.Pages.Coach.Exercises;

/// <summary>What a coach writes down of an exercise of their own.</summary>
public sealed class ExerciseInput
{
    [Required(ErrorMessage = "Give the exercise a name."), StringLength(Exercise.MaxName, ErrorMessage = "A name has at most 120 characters.")]
    public string? Name { get; set; }

    [StringLength(4000, ErrorMessage = "Use at most {1} characters.")]
    public string? Aliases { get; set; }

    [Required(ErrorMessage = "Choose the pattern that comes nearest.")]
    public string? Pattern { get; set; }

    public List<string> Primary { get; set; } = [];

    public List<string> Secondary { get; set; } = [];

    public List<string> Equipment { get; set; } = [];

    public TrackingType Tracking { get; set; }

    public Laterality Laterality { get; set; }

    public string? Level { get; set; }

    [StringLength(4000, ErrorMessage = "Use at most {1} characters.")]
    public string? Instructions { get; set; }

    [StringLength(2000, ErrorMessage = "Use at most {1} characters.")]
    public string? Alternatives { get; set; }

    [StringLength(4 * VideoLink.MaxLength, ErrorMessage = "A link has at most 500 characters.")]
    public string? Link { get; set; }

    public static ExerciseInput Of(ExerciseEntry entry, IEnumerable<string> alternatives) => new()
    {
        Name = entry.Name,
        Aliases = string.Join(", ", entry.Facts.Aliases),
        Pattern = entry.Facts.Pattern,
        Primary = [.. entry.Facts.PrimaryMuscles],
        Secondary = [.. entry.Facts.SecondaryMuscles],
        Equipment = [.. entry.Facts.Equipment],
        Tracking = entry.Facts.Tracking,
        Laterality = entry.Facts.Laterality,
        Level = entry.Facts.Level,
        Instructions = string.Join('\n', entry.Facts.Instructions),
        Alternatives = string.Join('\n', alternatives),
        Link = entry.Video?.ToString(),
    };
}
