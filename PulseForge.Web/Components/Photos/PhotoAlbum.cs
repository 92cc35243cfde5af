using NodaTime;
using PulseForge.Core.Progress.Photos;

namespace PulseForge.Web.Components.Photos;

/// <summary>The photos of one day.</summary>
public sealed record PhotoDay(LocalDate On, IReadOnlyList<PhotoHead> Photos)
{
    public PhotoHead? Of(Pose pose) => Photos.FirstOrDefault(p => p.Pose == pose);
}

/// <summary>One photo as it is drawn: files in every size, for the person who looks.</summary>
/// <param name="Alt">What it shows.</param>
/// <param name="Room">What the browser is told of its width (the attribute sizes).</param>
public sealed record PhotoPicture(PhotoHead Photo, string Avif, string Webp, string Fallback, string Alt, string Room);

/// <summary>A client's photos as a page shows them.</summary>
/// <param name="Address">The page's own; everything else hangs below it.</param>
/// <param name="IsShown">False for a coach who looks at the portal: they see photos in their own pages, where it is noted.</param>
public sealed record PhotoAlbum(string Address, Guid ClientId, string ClientName, bool IsShown, bool TakesMore, PhotoLinks Links)
{
    public IReadOnlyList<PhotoDay> Days { get; init; } = [];

    /// <summary>The client themself looks.</summary>
    public bool IsOwn { get; init; }

    public Paging Paging { get; init; } = new(null, 0);

    public string Link(PhotoHead photo, int width, PhotoFormat format) => $"{Address}/{photo.Id}/{width}.{(format == PhotoFormat.Avif ? "avif" : "webp")}{Links.Query(ClientId, photo.Id, width, format)}";

    public string Largest(PhotoHead photo) => Link(photo, photo.Widths[^1], PhotoFormat.Webp);

    public PhotoPicture Picture(PhotoHead photo, string alt, string room) => new(photo, Set(photo, PhotoFormat.Avif), Set(photo, PhotoFormat.Webp), Link(photo, photo.Widths[0], PhotoFormat.Webp), alt, room);

    private string Set(PhotoHead photo, PhotoFormat format) => string.Join(", ", photo.Widths.Select(width => $"{Link(photo, width, format)} {width}w"));
}

/// <summary>Two photos of one pose beside each other.</summary>
/// <param name="Days">Of this pose, the latest first.</param>
/// <param name="Poses">Those that there are two photos of.</param>
public sealed record PhotoComparison(PhotoAlbum Album, Pose Pose, IReadOnlyList<Pose> Poses, IReadOnlyList<LocalDate> Days, PhotoHead? From, PhotoHead? To);

/// <summary>What the page of a client's photos has for its parts.</summary>
public interface IPhotoPage
{
    PhotoAlbum Album { get; }

    PhotoInput Input { get; }
}
