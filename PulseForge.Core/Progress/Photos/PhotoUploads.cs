using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

/// <summary>Files on their way, part by part. Whose photos the caller may add was asked before; an upload is its beginner's alone.</summary>
public sealed class PhotoUploads(PulseForgeDb db, IClock clock)
{
    /// <summary>Of one client by one person; beginning another drops the one that was touched longest ago.</summary>
    private const int MostOpen = 6;

    /// <summary>Null for a length that no photo has.</summary>
    public async Task<PhotoUpload?> BeginAsync(Guid clientId, int length, CancellationToken cancel)
    {
        if (length is < 1 or > Darkroom.MostBytes) return null;
        var open = await Own(clientId).OrderByDescending(u => u.TouchedAt).ThenByDescending(u => u.Id).Skip(MostOpen - 1).Select(u => u.Id).ToListAsync(cancel);
        if (open.Count > 0) await db.PhotoUploads.Where(u => open.Contains(u.Id)).ExecuteDeleteAsync(cancel);
        var upload = db.Add(new PhotoUpload(clientId, length, db.Actor.UserId, clock.GetCurrentInstant())).Entity;
        await db.SaveChangesAsync(cancel);
        return upload;
    }

    public Task<PhotoUpload?> FindAsync(Guid clientId, Guid uploadId, CancellationToken cancel) => Own(clientId).AsNoTracking().SingleOrDefaultAsync(u => u.Id == uploadId, cancel);

    /// <summary>The upload as it is now, whether the part was taken or not; null when there is none. Two tabs that send the same part wait for each other here.</summary>
    public async Task<(PhotoUpload? Upload, bool IsTaken)> AppendAsync(Guid clientId, Guid uploadId, int offset, byte[] content, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from photo_uploads where tenant_id = {db.TenantId} and id = {uploadId} for no key update", cancel);
        if (await Own(clientId).SingleOrDefaultAsync(u => u.Id == uploadId, cancel) is not { } upload) return (null, false);
        if (upload.Take(offset, content, clock.GetCurrentInstant()) is not { } part) return (upload, false);
        db.Add(part);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (upload, true);
    }

    /// <summary>The whole file; null when it is not all there.</summary>
    public async Task<byte[]?> ReadAsync(Guid clientId, Guid uploadId, CancellationToken cancel)
    {
        if (await FindAsync(clientId, uploadId, cancel) is not { IsWhole: true } upload) return null;
        var file = new byte[upload.Length];
        await foreach (var part in db.PhotoParts.AsNoTracking().Where(p => p.UploadId == uploadId).OrderBy(p => p.Offset).AsAsyncEnumerable().WithCancellation(cancel)) part.Content.CopyTo(file, part.Offset);
        return file;
    }

    public Task ForgetAsync(Guid clientId, Guid uploadId, CancellationToken cancel) => Own(clientId).Where(u => u.Id == uploadId).ExecuteDeleteAsync(cancel);

    private IQueryable<PhotoUpload> Own(Guid clientId) => db.PhotoUploads.Where(u => u.ClientId == clientId && u.StartedBy == db.Actor.UserId);
}
