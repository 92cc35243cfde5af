using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

/// <summary>A file on its way, part by part: what arrived stays when the connection breaks. It is gone once a photo was made of it, or a day after its last part.</summary>
public sealed class PhotoUpload : Entity
{
    /// <summary>The most that one request brings.</summary>
    public const int MostOfPart = 1024 * 1024;

    private PhotoUpload() { }

    public PhotoUpload(Guid clientId, int length, Guid? by, Instant now)
    {
        if (length is < 1 or > Darkroom.MostBytes) throw new ArgumentOutOfRangeException(nameof(length), "A photo has between 1 byte and 30 MB.");
        (ClientId, Length, StartedBy, TouchedAt) = (clientId, length, by, now);
    }

    public Guid ClientId { get; private init; }

    /// <summary>Bytes of the whole file.</summary>
    public int Length { get; private init; }

    /// <summary>Bytes that are here; the next part begins there.</summary>
    public int Received { get; private set; }

    /// <summary>Nobody else goes on with it.</summary>
    public Guid? StartedBy { get; private init; }

    public Instant TouchedAt { get; private set; }

    public bool IsWhole => Received == Length;

    /// <summary>The next part, or null when it does not belong here: it was sent before, or one is missing in between.</summary>
    public PhotoPart? Take(int offset, byte[] content, Instant now)
    {
        if (offset != Received || content.Length is 0 or > MostOfPart || content.Length > Length - Received) return null;
        var part = new PhotoPart(this, offset, content);
        (Received, TouchedAt) = (Received + content.Length, now);
        return part;
    }
}

/// <summary>Some bytes of an upload, where they begin.</summary>
public sealed class PhotoPart : Entity
{
    private PhotoPart() { }

    internal PhotoPart(PhotoUpload upload, int offset, byte[] content) => (UploadId, ClientId, Offset, Content) = (upload.Id, upload.ClientId, offset, content);

    public Guid UploadId { get; private init; }

    public Guid ClientId { get; private init; }

    public int Offset { get; private init; }

    public byte[] Content { get; private init; } = [];
}
