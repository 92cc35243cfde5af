using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

public enum Pose { Front, Side, Back }

/// <summary>
/// A client as they stood on one of their days, from one of three sides: one photo of a pose on a day, a newer one takes the place of the older. What was
/// uploaded is not kept, only the files that were made of it (<see cref="PhotoFile"/>); when the photo is purged they go with it.
/// </summary>
public sealed class ProgressPhoto : Entity, ISoftDeleted
{
    private ProgressPhoto() { }

    public ProgressPhoto(Guid clientId, LocalDate on, Pose pose, DevelopedPhoto developed, Guid? by, Instant now)
    {
        if (developed.Files.Count == 0) throw new ArgumentException("A photo has at least one file.", nameof(developed));
        (ClientId, On, Pose, UploadedBy, UploadedAt) = (clientId, on, pose, by, now);
        (Width, Height, Bytes) = (developed.Width, developed.Height, developed.Files.Sum(f => f.Content.Length));
        Widths = [.. developed.Files.Select(f => f.Width).Distinct().Order()];
        Raise("photo.added", nameof(On), nameof(Pose));
    }

    public Guid ClientId { get; private init; }

    /// <summary>The client's local date.</summary>
    public LocalDate On { get; private init; }

    public Pose Pose { get; private init; }

    /// <summary>Of its largest file, upright, in pixels.</summary>
    public int Width { get; private init; }

    public int Height { get; private init; }

    /// <summary>In pixels, rising: there is a file of each in every format.</summary>
    public int[] Widths { get; private init; } = [];

    /// <summary>Of all its files together.</summary>
    public int Bytes { get; private init; }

    /// <summary>The user who sent it, client or coach.</summary>
    public Guid? UploadedBy { get; private init; }

    public Instant UploadedAt { get; private init; }

    public Instant? DeletedAt { get; private set; }

    public Guid? DeletedBy { get; private set; }

    /// <summary>Its files as rows, to be kept with it.</summary>
    public IEnumerable<PhotoFile> FilesOf(DevelopedPhoto developed) => developed.Files.Select(f => new PhotoFile(this, f));

    public void Remove(Instant now, Guid? by)
    {
        (DeletedAt, DeletedBy) = (now, by);
        Raise("photo.removed");
    }

    public void Restore()
    {
        (DeletedAt, DeletedBy) = (null, null);
        Raise("photo.restored");
    }
}
