using NodaTime;
using PulseForge.Core.Progress.Photos;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>The photos that some demo clients take every eight weeks: drawn figures, through the same darkroom as real ones.</summary>
internal sealed class DemoPhotos(DemoScene scene, DemoCharacter person)
{
    private const int Apart = 56;
    private const int LastAgo = 3;
    private const int Times = 4;
    private const double WeeksToShape = 32;

    private static readonly LocalTime Morning = new(7, 25);
    private static readonly Darkroom Darkroom = new();

    public async Task TakeAsync(LocalDate date, CancellationToken cancel)
    {
        if (!scene.Story.Photos || !IsDay(Period.DaysBetween(date, person.Today)) || scene.At(date, Morning) > scene.Now) return;
        var shape = Math.Min(1, Period.DaysBetween(person.Start, date) / 7.0 / WeeksToShape);
        var figure = new DemoFigure(scene.Story.Sex, shape, Math.Sin(date.DayOfYear));
        foreach (var pose in Enum.GetValues<Pose>())
        {
            var developed = await Darkroom.DevelopAsync(figure.Draw(pose), cancel);
            var photo = new ProgressPhoto(scene.Client.Id, date, pose, developed, scene.Client.UserId, scene.At(date, Morning));
            scene.Db.Add(photo);
            scene.Db.AddRange(photo.FilesOf(developed));
        }
        await scene.SaveAsync(scene.At(date, Morning), scene.ByClient, cancel);
    }

    private static bool IsDay(int ago) => ago >= LastAgo && ago <= LastAgo + (Apart * (Times - 1)) && (ago - LastAgo) % Apart == 0;
}
