namespace PulseForge.Core.Progress.Photos;

/// <summary>Why a file does not become a photo, as a person reads it.</summary>
public static class PhotoTexts
{
    public const string TooLarge = "This file is larger than {0} MB. Send a smaller one.";
    public const string OneTooLarge = "One of the photos was larger than {0} MB. Choose them once more, smaller.";
    public const string Empty = "This file is empty.";
    public const string Unknown = "This is no photo that can be read. Send a JPEG, PNG, WebP or AVIF.";
    public const string Heic = "This photo is in Apple’s HEIC format, which can’t be read here. On the iPhone choose Settings, Camera, Formats, Most Compatible for new ones; or take a screenshot of this photo and send that.";
    public const string ManyPixels = "This photo has more than {0} million pixels. Send a smaller one.";
    public const string FewPixels = "This photo is too small. It needs at least {0} pixels on each side.";
    public const string TooLong = "This picture is far longer than wide. Send a photo of a person.";
    public const string Damaged = "This photo is damaged or was not sent whole. Save it again and try once more.";
    public const string Busy = "Many photos are being made at this moment. Try again in a minute.";
    public const string Lost = "The photo did not arrive. Choose it once more.";
}
