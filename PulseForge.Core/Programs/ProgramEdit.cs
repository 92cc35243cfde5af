using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using PulseForge.Core.Data;

namespace PulseForge.Core.Programs;

/// <summary>One edit of a draft, kept so that whoever made it can take it back and do it again, also after a reload; forgotten after a while (see Retention).</summary>
public sealed class ProgramEdit : Entity
{
    private ProgramEdit() { }

    internal ProgramEdit(ProgramVersion draft, DraftChange change, Guid? by, Instant now)
    {
        (VersionId, Revision, Change) = (draft.Id, draft.Revision, change);
        (MadeBy, MadeAt) = (by, now);
    }

    public Guid VersionId { get; private init; }

    /// <summary>The draft's revision that this edit made; later edits have higher ones.</summary>
    public int Revision { get; private init; }

    public DraftChange Change { get; private init; } = null!;

    public Guid? MadeBy { get; private init; }

    public Instant MadeAt { get; private init; }

    /// <summary>The draft's revision that took it back; null while it stands.</summary>
    public int? UndoneRevision { get; private set; }

    internal void Undo(int revision) => UndoneRevision = revision;

    internal void Redo() => UndoneRevision = null;
}

public sealed class ProgramEditConfiguration : IEntityTypeConfiguration<ProgramEdit>
{
    public void Configure(EntityTypeBuilder<ProgramEdit> edit)
    {
        edit.HasIndex(e => new { e.TenantId, e.VersionId, e.Revision });
        edit.HasIndex(e => e.MadeAt);
        edit.HasOne<ProgramVersion>().WithMany().HasForeignKey(e => new { e.TenantId, e.VersionId }).OnDelete(DeleteBehavior.Cascade);
        edit.BelongsToUser(e => e.MadeBy);
    }
}
