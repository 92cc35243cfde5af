using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;

namespace PulseForge.Core.Accounts;

public enum SignInOutcome { Accepted, Refused, Unconfirmed, Suspended, AwaitsGuardian }

public sealed record SignInAttempt(SignInOutcome Outcome, User? User);

/// <summary>
/// Signing in with a password. An unknown address, a wrong password and a paused account get one answer after the same work: one query, one hash,
/// one update, one entry in the audit. Only somebody who knows the password hears more.
/// </summary>
public sealed class PasswordSignIn(PulseForgeDb db, Passwords passwords, IClock clock)
{
    /// <summary>So many wrong passwords in a row pause the account.</summary>
    public const int MostFailures = 10;
    public static readonly Duration PauseLength = Duration.FromMinutes(15);

    public async Task<SignInAttempt> TryAsync(string email, string password, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var user = await db.Users.WithEmail(email).SingleOrDefaultAsync(cancel);
        var comparison = passwords.Compare(user, password);
        if (comparison == PasswordVerificationResult.Failed || user!.IsLockedOut(now)) return await RefuseAsync(user, now, cancel);
        if (comparison == PasswordVerificationResult.SuccessRehashNeeded) user.Rehash(passwords.Hash(user, password));
        if (user.AccessFailedCount > 0) user.Unlock();
        await db.SaveChangesAsync(cancel);
        return new SignInAttempt(await StateAsync(user, cancel), user);
    }

    private async Task<SignInAttempt> RefuseAsync(User? user, Instant now, CancellationToken cancel)
    {
        await CountAsync(user?.Id ?? Guid.Empty, now, cancel);
        db.Record(db.TenantId, "account.sign_in_failed", nameof(User), user is null ? [] : [user.Id]);
        await db.SaveChangesAsync(cancel);
        return new SignInAttempt(SignInOutcome.Refused, user);
    }

    // One statement, so that guesses sent at the same moment are all counted; for nobody it costs the same.
    private Task<int> CountAsync(Guid id, Instant now, CancellationToken cancel)
    {
        var (start, end) = (now.ToDateTimeOffset(), (DateTimeOffset?)(now + PauseLength).ToDateTimeOffset());
        return db.Users.Where(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd < start)).ExecuteUpdateAsync(set => set
            .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= MostFailures ? end : u.LockoutEnd)
            .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= MostFailures ? 0 : u.AccessFailedCount + 1), cancel);
    }

    private async Task<SignInOutcome> StateAsync(User user, CancellationToken cancel) => user switch
    {
        { SuspendedAt: not null } => SignInOutcome.Suspended,
        { EmailConfirmed: false } => SignInOutcome.Unconfirmed,
        _ when !await db.Users.NotAwaitingGuardian(db).AnyAsync(u => u.Id == user.Id, cancel) => SignInOutcome.AwaitsGuardian,
        _ => SignInOutcome.Accepted,
    };
}
