using PulseForge.Core.CheckIns;
using PulseForge.Core.Programs;

namespace PulseForge.Core.Seeding;

/// <summary>A form that ships with the product, to begin with and to change.</summary>
/// <param name="Slug">Its key for ever.</param>
public sealed record ShippedForm(string Slug, string Name, Questionnaire Questions);

/// <summary>The shipped check-in forms, in the words of their own file. The daily one has the common five-item shape of wellness questions: sleep, energy, stress, soreness, mood.</summary>
public static class ShippedForms
{
    public const string Weekly = "weekly-check-in";
    public const string Daily = "daily-readiness";
    public const string FightWeek = "fight-week";

    private static readonly Lazy<IReadOnlyList<ShippedForm>> Loaded = new(Load);

    public static IReadOnlyList<ShippedForm> All => Loaded.Value;

    private static IReadOnlyList<ShippedForm> Load()
    {
        var stored = System.Text.Json.JsonSerializer.Deserialize<Stored[]>(ShippedFile.Text("check-in-forms.json"), WorkoutJson.Options)!;
        return [.. stored.Select(form => new ShippedForm(form.Slug, form.Name, new Questionnaire(form.Questions)))];
    }

    private sealed record Stored(string Slug, string Name, ValueList<Question> Questions);
}
