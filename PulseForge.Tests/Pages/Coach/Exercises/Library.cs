using PulseForge.Core.Exercises;
using PulseForge.Tests.Pages.Coach.Programs;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Exercises;

/// <summary>What the tests of the exercise library do first.</summary>
internal static class Library
{
    public const string Link = "https://www.example.com/demonstration";

    public static readonly ExerciseFacts Plain = new([], "squat", ["quads"], [], ["barbell"], Laterality.Bilateral, TrackingType.WeightReps, "", ["Stand up."], []);

    /// <summary>Own exercises of the person's business, as they stand in the database.</summary>
    public static async Task<Exercise[]> Own(this WebApp app, Person person, params string[] names)
    {
        await using var db = app.Db(person);
        Exercise[] all = [.. names.Select(name => new Exercise(name, null, Plain, app.Time.Now))];
        db.AddRange(all);
        await db.SaveChangesAsync();
        return all;
    }

    /// <summary>Writes one down at its page.</summary>
    public static async Task<Answer> Write(this Guest coach, string name, params (string Name, string Value)[] more) =>
        await coach.Submit(await coach.Get("/coach/exercises/new"), "#exercise", [("Input.Name", name), ("Input.Pattern", "squat"), .. more]);

    public static Task<Answer> Film(this Guest coach, Answer page, string link) => coach.Submit(page, "#video", ("Input.Link", link));

    public static List<string> Names(this Answer page) => [.. page.Page.QuerySelectorAll(".exercise-row .name a").Select(a => a.TextContent)];

    public static string ErrorAt(this Answer page, string field) => page.TextOf($"#Input_{field}-error");
}
