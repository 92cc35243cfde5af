using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;

namespace PulseForge.Core.Progress.Photos;

public sealed class ProgressPhotoConfiguration : IEntityTypeConfiguration<ProgressPhoto>
{
    public void Configure(EntityTypeBuilder<ProgressPhoto> photo)
    {
        photo.HasIndex(p => new { p.TenantId, p.ClientId, p.On, p.Pose }).IsUnique().HasFilter("deleted_at is null").HasDatabaseName("ux_progress_photos_pose");
        // What a removed one still waits for: the purge looks across businesses.
        photo.HasIndex(p => p.DeletedAt).HasFilter("deleted_at is not null");
        photo.HasOne<Client>().WithMany().HasForeignKey(p => new { p.TenantId, p.ClientId }).OnDelete(DeleteBehavior.Cascade);
        photo.BelongsToUser(p => p.UploadedBy);
    }
}

public sealed class PhotoFileConfiguration : IEntityTypeConfiguration<PhotoFile>
{
    public void Configure(EntityTypeBuilder<PhotoFile> file)
    {
        file.HasIndex(f => new { f.TenantId, f.PhotoId, f.Width, f.Format }).IsUnique();
        file.HasOne<ProgressPhoto>().WithMany().HasForeignKey(f => new { f.TenantId, f.PhotoId }).OnDelete(DeleteBehavior.Cascade);
        file.HasOne<Client>().WithMany().HasForeignKey(f => new { f.TenantId, f.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class PhotoUploadConfiguration : IEntityTypeConfiguration<PhotoUpload>
{
    public void Configure(EntityTypeBuilder<PhotoUpload> upload)
    {
        upload.HasIndex(u => new { u.TenantId, u.ClientId, u.TouchedAt });
        upload.HasIndex(u => u.TouchedAt);
        upload.HasOne<Client>().WithMany().HasForeignKey(u => new { u.TenantId, u.ClientId }).OnDelete(DeleteBehavior.Cascade);
        upload.BelongsToUser(u => u.StartedBy);
    }
}

public sealed class PhotoPartConfiguration : IEntityTypeConfiguration<PhotoPart>
{
    public void Configure(EntityTypeBuilder<PhotoPart> part)
    {
        part.HasIndex(p => new { p.TenantId, p.UploadId, p.Offset }).IsUnique();
        part.HasOne<PhotoUpload>().WithMany().HasForeignKey(p => new { p.TenantId, p.UploadId }).OnDelete(DeleteBehavior.Cascade);
        part.HasOne<Client>().WithMany().HasForeignKey(p => new { p.TenantId, p.ClientId }).OnDelete(DeleteBehavior.Cascade);
    }
}
