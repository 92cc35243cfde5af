using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

public enum PhotoFormat { Webp, Avif }

/// <summary>
/// One size of a photo in one format. The bytes lie in PostgreSQL, as logos, reports and imports do: every app server reads them without a share to mount, row-level
/// security guards them as any other row, they are in the same backup and gone in the same transaction as their photo. They are small (some 300 kB for
/// all of a photo) and in a table of their own, so that no list of photos reads them.
/// </summary>
public sealed class PhotoFile : Entity
{
    private PhotoFile() { }

    internal PhotoFile(ProgressPhoto photo, DevelopedFile file) => (PhotoId, ClientId, Format, Width, Content) = (photo.Id, photo.ClientId, file.Format, file.Width, file.Content);

    public Guid PhotoId { get; private init; }

    public Guid ClientId { get; private init; }

    public PhotoFormat Format { get; private init; }

    /// <summary>In pixels.</summary>
    public int Width { get; private init; }

    public byte[] Content { get; private init; } = [];
}
