using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

/// <summary>A photo without its files.</summary>
public sealed record PhotoHead(Guid Id, LocalDate On, Pose Pose, int Width, int Height, int[] Widths);

/// <summary>Takes a client's photos in and away. Who may do so was asked before: the client comes from <see cref="ClientVisibility"/>, or from <see cref="WhoseAsync"/>.</summary>
public sealed class ClientPhotos(PulseForgeDb db, Darkroom darkroom, IClock clock)
{
    public const int YearsBack = 20;

    /// <summary>A client by their id, a client themself without one; null for whom the person may not see.</summary>
    public Task<Guid?> WhoseAsync(Guid? id, CancellationToken cancel) => db.Clients.VisibleTo(db.Actor, db).Where(c => id == null || c.Id == id).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel);

    /// <summary>Saves, or says why not. The photo of this pose and day that was there before is removed, and can be restored.</summary>
    public async Task<(ProgressPhoto? Photo, Sentence? Problem)> TakeInAsync(Guid clientId, LocalDate on, Pose pose, byte[] file, CancellationToken cancel)
    {
        var developed = await db.WithoutConnectionAsync(() => darkroom.DevelopAsync(file, cancel), cancel);
        if (developed.Problem is { } problem) return (null, problem);
        var photo = new ProgressPhoto(clientId, on, pose, developed, db.Actor.UserId, clock.GetCurrentInstant());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await MakeRoomAsync(photo, cancel);
        db.Add(photo);
        db.AddRange(photo.FilesOf(developed));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (photo, null);
    }

    /// <summary>One photo of this client, removed ones too.</summary>
    public Task<ProgressPhoto?> FindAsync(Guid clientId, Guid photoId, CancellationToken cancel) =>
        db.ProgressPhotos.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).SingleOrDefaultAsync(p => p.Id == photoId && p.ClientId == clientId, cancel);

    /// <summary>Of these days, the latest first.</summary>
    public IQueryable<PhotoHead> Heads(Guid clientId, LocalDate from, LocalDate to) => db.ProgressPhotos.Where(p => p.ClientId == clientId && p.On >= from && p.On <= to)
        .OrderByDescending(p => p.On).ThenBy(p => p.Pose).Select(p => new PhotoHead(p.Id, p.On, p.Pose, p.Width, p.Height, p.Widths));

    public async Task RemoveAsync(ProgressPhoto photo, CancellationToken cancel)
    {
        if (photo.DeletedAt is null) photo.Remove(clock.GetCurrentInstant(), db.Actor.UserId);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts it back; one that took its place meanwhile goes instead.</summary>
    public async Task RestoreAsync(ProgressPhoto photo, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await MakeRoomAsync(photo, cancel);
        if (photo.DeletedAt is not null) photo.Restore();
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The bytes of one file of a photo that is there.</summary>
    public Task<byte[]?> FileAsync(Guid clientId, Guid photoId, int width, PhotoFormat format, CancellationToken cancel) => db.PhotoFiles
        .Where(f => f.PhotoId == photoId && f.ClientId == clientId && f.Width == width && f.Format == format && db.ProgressPhotos.Any(p => p.Id == f.PhotoId && p.ClientId == f.ClientId))
        .Select(f => f.Content).SingleOrDefaultAsync(cancel);

    /// <summary>Everything that is there, in the largest size, with what a file of it is called; one at a time.</summary>
    public async IAsyncEnumerable<(string Name, byte[] Content)> AllAsync(Guid clientId, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var photo in await Heads(clientId, LocalDate.MinIsoValue, LocalDate.MaxIsoValue).ToListAsync(cancel))
        {
            if (await FileAsync(clientId, photo.Id, photo.Width, PhotoFormat.Webp, cancel) is not { } content) continue;
            yield return (string.Create(CultureInfo.InvariantCulture, $"{photo.On:uuuu-MM-dd} {photo.Pose}.webp"), content);
        }
    }

    // A save of its own: the unique index looks at each statement, and the new row must not come before the old one went.
    private async Task MakeRoomAsync(ProgressPhoto photo, CancellationToken cancel)
    {
        await db.LockClientAsync(photo.ClientId, cancel);
        var there = await db.ProgressPhotos.SingleOrDefaultAsync(p => p.ClientId == photo.ClientId && p.On == photo.On && p.Pose == photo.Pose && p.Id != photo.Id, cancel);
        there?.Remove(clock.GetCurrentInstant(), db.Actor.UserId);
        await db.SaveChangesAsync(cancel);
    }
}
