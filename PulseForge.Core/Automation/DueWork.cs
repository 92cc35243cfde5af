using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Automation;

/// <summary>
/// Does what is due, exactly once: the occurrence is locked under its fencing token, and its effect (a mail in the outbox) commits together with
/// the mark that it is done. Whoever lost the lease finds no row with its token and does nothing.
/// </summary>
public sealed class DueWork(Leases leases, TenantDirectory directory, TenantScopes scopes, WorkMeter meter, MailBell bell, ILogger<DueWork> log)
{
    public const int Batch = 10;
    public const int Workers = 2;

    private static readonly Duration SuspendedWait = Duration.FromHours(1);

    /// <summary>Works until nothing is due. When cancelled it finishes what is at hand and gives the rest back.</summary>
    public Task RunAsync(CancellationToken cancel, Guid? tenantId = null) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAllAsync(tenantId, cancel), CancellationToken.None)));

    private async Task WorkAllAsync(Guid? tenantId, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var batch = await leases.TakeAsync(WorkTable.Occurrences, Batch, tenantId, CancellationToken.None);
            if (batch.Count == 0) return;
            var begun = 0;
            while (begun < batch.Count && !cancel.IsCancellationRequested) await WorkAsync(batch[begun++]);
            await leases.GiveBackAsync(WorkTable.Occurrences, [.. batch.Skip(begun)], Duration.Zero, CancellationToken.None);
        }
    }

    private async Task WorkAsync(Leased lease)
    {
        if (await directory.ByIdAsync(lease.TenantId, CancellationToken.None) is not { } tenant) return;
        if (!tenant.IsServed)
        {
            await leases.GiveBackAsync(WorkTable.Occurrences, [lease], SuspendedWait, CancellationToken.None);
            return;
        }
        try { await DoAsync(tenant, lease); }
        // While the database is away nothing fails, and nothing can be written down: the lease runs out, and the next look takes it up again.
        catch (Exception failure) when (!DatabaseAway.Caused(failure))
        {
            log.LogError(failure, "Occurrence {Occurrence} of {Tenant} failed", lease.Id, lease.TenantId);
            await FailAsync(tenant, lease, failure);
        }
    }

    private async Task DoAsync(TenantInfo tenant, Leased lease)
    {
        await using var scope = scopes.Open(tenant, "due-work");
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await LockAsync(db, lease) is not { } occurrence) return;
        var outcome = await HandleAsync(scope.ServiceProvider, occurrence);
        if (outcome is { } done) occurrence.Finish(done, Now(scope));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        meter.Worked("occurrences", outcome?.ToString() ?? "Postponed");
        if (outcome == OccurrenceOutcome.Done) bell.Ring();
    }

    /// <summary>What became of it; null when it was postponed.</summary>
    private static async Task<OccurrenceOutcome?> HandleAsync(IServiceProvider services, Occurrence occurrence) => occurrence.Kind switch
    {
        OccurrenceKind.SessionMail => await services.GetRequiredService<SessionMail>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.SessionOver => await services.GetRequiredService<SessionOver>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.MissedReminder => await services.GetRequiredService<MissedReminder>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.CheckInMail => await services.GetRequiredService<CheckInMail>().AskAsync(occurrence, CancellationToken.None),
        OccurrenceKind.CheckInReminder => await services.GetRequiredService<CheckInMail>().RemindAsync(occurrence, CancellationToken.None),
        OccurrenceKind.HistoryImport => await services.GetRequiredService<HistoryImporting>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.Celebration => await services.GetRequiredService<CelebrationMail>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.GoalOver => await services.GetRequiredService<GoalOver>().HandleAsync(occurrence, CancellationToken.None),
        OccurrenceKind.WeeklyReport => await services.GetRequiredService<WeeklyReport>().HandleAsync(occurrence, CancellationToken.None),
    };

    private async Task FailAsync(TenantInfo tenant, Leased lease, Exception failure)
    {
        await using var scope = scopes.Open(tenant, "due-work");
        var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await LockAsync(db, lease) is not { } occurrence) return;
        occurrence.Fail(failure.GetBaseException().Message, Random.Shared.NextDouble(), Now(scope));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        meter.Worked("occurrences", "Failed");
    }

    /// <summary>The row, locked until the transaction ends, if the lease still holds.</summary>
    private static Task<Occurrence?> LockAsync(PulseForgeDb db, Leased lease) => db.Occurrences
        .FromSql($"select * from occurrences where tenant_id = {lease.TenantId} and id = {lease.Id} and lease_token = {lease.Token} and next_attempt_at is not null for update")
        .SingleOrDefaultAsync();

    private static Instant Now(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant();
}
