using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Seeding;

namespace PulseForge.Core.CheckIns;

/// <summary>The forms of a business. The shipped ones become its own when it first looks, to be changed as it likes.</summary>
public sealed class CheckInForms(PulseForgeDb db, IClock clock)
{
    /// <summary>Takes over what the product ships and the business never had; one that it removed stays removed.</summary>
    public async Task AdoptAsync(CancellationToken cancel)
    {
        var had = await db.CheckInForms.IgnoreQueryFilters([PulseForgeDb.SoftDeleteFilter]).Where(f => f.StartedFrom != null).Select(f => f.StartedFrom!).ToListAsync(cancel);
        var missing = ShippedForms.All.Where(shipped => !had.Contains(shipped.Slug)).ToList();
        if (missing.Count == 0) return;
        foreach (var shipped in missing) Add(new CheckInForm(shipped.Name, null, clock.GetCurrentInstant()) { StartedFrom = shipped.Slug }, shipped.Questions);
        // Somebody else who looked at the same moment took them over.
        if (!await db.TrySaveAsync(cancel)) db.ChangeTracker.Clear();
    }

    /// <summary>The newest published version of a form; null when none was published yet.</summary>
    public Task<CheckInFormVersion?> CurrentAsync(Guid formId, CancellationToken cancel) =>
        db.CheckInFormVersions.Where(v => v.FormId == formId && v.Number > 0).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);

    private void Add(CheckInForm form, Questionnaire questions)
    {
        var draft = CheckInFormVersion.Draft(form.Id, questions);
        db.AddRange(form, draft, draft.Publish(1, clock.GetCurrentInstant(), null));
    }
}
