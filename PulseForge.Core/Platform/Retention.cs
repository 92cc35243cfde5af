using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace PulseForge.Core.Platform;

/// <summary>Forgets what has served its time: mails and occurrences that are done, links that no longer open anything, edits that nobody takes back any more, photos that were removed and files that never arrived whole.</summary>
public sealed class Retention(PlatformDb db)
{
    public static readonly Duration Mails = Duration.FromDays(90);
    public static readonly Duration Occurrences = Duration.FromDays(180);
    public static readonly Duration Links = Duration.FromDays(30);
    public static readonly Duration Edits = Duration.FromDays(30);
    public static readonly Duration RemovedPhotos = Duration.FromDays(30);
    public static readonly Duration Uploads = Duration.FromDays(1);

    /// <summary>A few thousand rows at a time, so that nobody waits for its locks.</summary>
    private const int Share = 5000;

    public async Task ForgetAsync(CancellationToken cancel)
    {
        await ForgetAsync("outbox_emails", "sent_at", Mails, cancel);
        await ForgetAsync("occurrences", "done_at", Occurrences, cancel);
        await ForgetAsync("outbox_emails", "discarded_at", Mails, cancel);
        await ForgetAsync("occurrences", "discarded_at", Occurrences, cancel);
        await ForgetAsync("program_edits", "made_at", Edits, cancel);
        await ForgetAsync("access_links", "expires_at", Links, cancel);
        // Their files and parts go with them.
        await ForgetAsync("progress_photos", "deleted_at", RemovedPhotos, cancel);
        await ForgetAsync("photo_uploads", "touched_at", Uploads, cancel);
    }

    private Task<int> ForgetAsync(string table, string since, Duration age, CancellationToken cancel)
    {
        // The names are this class's own, so they can stand in the statement.
        var sql = string.Format(CultureInfo.InvariantCulture, "delete from {0} where (tenant_id, id) in (select tenant_id, id from {0} where {1} < now() - @age limit {2})", table, since, Share);
        return db.Database.ExecuteSqlRawAsync(sql, [new Npgsql.NpgsqlParameter("age", age)], cancel);
    }
}
