using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Progress.Photos;

/// <summary>
/// The signature without which no file of a photo is shown: over business, client, photo, size, format, who looks and until when. It opens nothing by itself: the
/// signed-in person must be that one and see that client still. Links stay the same for some hours, so that a browser keeps what it has seen.
/// </summary>
public sealed class PhotoLinks(PulseForgeDb db, MasterKeys masters, IClock clock)
{
    private const long Step = 6 * NodaConstants.SecondsPerHour;

    private IReadOnlyList<byte[]>? _keys;

    private IReadOnlyList<byte[]> Keys => _keys ??= masters.SigningKeys("photo links", db.TenantId);

    private long Now => clock.GetCurrentInstant().ToUnixTimeSeconds();

    /// <summary>For the person who acts; holds between 6 and 12 hours.</summary>
    public string Query(Guid client, Guid photo, int width, PhotoFormat format)
    {
        var until = ((Now / Step) + 2) * Step;
        return $"?until={until.ToString(CultureInfo.InvariantCulture)}&sign={Base64Url.EncodeToString(Sign(Keys[0], client, photo, width, format, until))}";
    }

    /// <summary>For how long the link still holds for the person who acts; null when it does not. Who looks at somebody's portal is shown no photos there.</summary>
    public Duration? Holds(Guid client, Guid photo, int width, PhotoFormat format, long until, string sign)
    {
        if (db.Actor is not { UserId: not null, IsViewing: false } || until <= Now || until > Now + (2 * Step) || !Base64Url.IsValid(sign)) return null;
        var signature = Base64Url.DecodeFromChars(sign);
        return Keys.Any(key => CryptographicOperations.FixedTimeEquals(Sign(key, client, photo, width, format, until), signature)) ? Duration.FromSeconds(until - Now) : null;
    }

    private byte[] Sign(byte[] key, Guid client, Guid photo, int width, PhotoFormat format, long until) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{db.TenantId:n}/{client:n}/{photo:n}/{width}/{format}/{db.Actor.UserId:n}/{until}")));
}
