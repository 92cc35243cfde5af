using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Privacy;

namespace PulseForge.Core.Accounts.SecondFactors;

public enum SecondStepOutcome { Accepted, AcceptedOnce, Refused, Reused, Paused }

/// <summary>
/// The second step of signing in. A try is taken before it is looked at, so that guesses sent at the same moment are all counted; what is right gives
/// all tries back. Every outcome stands in the audit.
/// </summary>
public sealed class SecondStep(PulseForgeDb db, Vault vault, IClock clock)
{
    private static readonly System.Text.CompositeFormat AppAddress =
        System.Text.CompositeFormat.Parse("otpauth://totp/{0}:{1}?secret={2}&issuer={0}");

    /// <summary>What an authenticator app reads, as a link or as a QR code. Without what every app takes for granted the picture is coarser, and easier to read.</summary>
    public static string AddressForApps(string issuer, string account, byte[] secret) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, AppAddress, Uri.EscapeDataString(issuer), Uri.EscapeDataString(account), Base32.Encode(secret));

    public Task<SecondFactor?> FindAsync(User user, CancellationToken cancel) => db.SecondFactors.SingleOrDefaultAsync(f => f.UserId == user.Id, cancel);

    /// <summary>Gives a person who has none yet a new key to enrol with; the caller saves. The key of an earlier, unfinished try opens nothing any more.</summary>
    public async Task BeginAsync(User user, CancellationToken cancel)
    {
        var (factor, now) = (await FindAsync(user, cancel), clock.GetCurrentInstant());
        if (factor?.ConfirmedAt is not null) return;
        var secret = await vault.SealAsync((SecondFactor f) => f.Secret, Base32.Encode(Totp.NewSecret()), cancel);
        if (factor is null) db.Add(new SecondFactor(user.Id, secret, now));
        else factor.Renew(secret, now);
    }

    /// <summary>The key, for as long as it may be shown: until it counts.</summary>
    public async Task<byte[]?> ShowAsync(User user, CancellationToken cancel) =>
        await FindAsync(user, cancel) is { ConfirmedAt: null } factor ? await OpenAsync(factor, cancel) : null;

    /// <summary>The recovery codes, once the app has shown a right code; null when it was none.</summary>
    public async Task<IReadOnlyList<string>?> EnrolAsync(User user, string typed, CancellationToken cancel)
    {
        if (!await TakeTryAsync(user, cancel) || await FindAsync(user, cancel) is not { ConfirmedAt: null } factor) return null;
        if (Totp.Match(await OpenAsync(factor, cancel), Digits(typed), clock.GetCurrentInstant()) is not { } step) return await FailAsync<IReadOnlyList<string>?>(user, null, cancel);
        var codes = RecoveryCodes.New();
        factor.Confirm(step, codes.Select(RecoveryCodes.Hash), clock.GetCurrentInstant());
        user.UseSecondFactor();
        db.Record("account.second_factor_enrolled", user, nameof(User.TwoFactorEnabled));
        return await db.TrySaveAsync(cancel) ? codes : null;
    }

    public async Task<SecondStepOutcome> TryAsync(User user, string typed, CancellationToken cancel)
    {
        if (!await TakeTryAsync(user, cancel)) return SecondStepOutcome.Paused;
        if (await FindAsync(user, cancel) is not { ConfirmedAt: not null } factor) return SecondStepOutcome.Refused;
        var outcome = Digits(typed).Length == Totp.Digits ? await CodeAsync(factor, typed, cancel) : Recovery(factor, typed);
        if (outcome is SecondStepOutcome.Refused or SecondStepOutcome.Reused) return await FailAsync(user, outcome, cancel);
        if (outcome == SecondStepOutcome.AcceptedOnce) db.Record("account.recovery_code_used", user);
        return await db.TrySaveAsync(cancel) ? outcome : SecondStepOutcome.Reused;
    }

    /// <summary>New recovery codes; the old ones end.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(User user, CancellationToken cancel)
    {
        var codes = RecoveryCodes.New();
        (await db.SecondFactors.SingleAsync(f => f.UserId == user.Id, cancel)).RenewRecovery(codes.Select(RecoveryCodes.Hash));
        db.Record("account.recovery_codes_renewed", user);
        await db.SaveChangesAsync(cancel);
        return codes;
    }

    /// <summary>The app no longer counts. Where a second factor is required the next sign-in asks for another.</summary>
    public async Task EndAsync(User user, CancellationToken cancel)
    {
        if (await FindAsync(user, cancel) is { } factor) db.Remove(factor);
        user.EndSecondFactor();
        db.Record("account.second_factor_ended", user, nameof(User.TwoFactorEnabled));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<SecondStepOutcome> CodeAsync(SecondFactor factor, string typed, CancellationToken cancel)
    {
        if (Totp.Match(await OpenAsync(factor, cancel), Digits(typed), clock.GetCurrentInstant()) is not { } step) return SecondStepOutcome.Refused;
        return factor.TryTake(step) ? SecondStepOutcome.Accepted : SecondStepOutcome.Reused;
    }

    private static SecondStepOutcome Recovery(SecondFactor factor, string typed) =>
        factor.TryTakeRecovery(RecoveryCodes.Hash(typed)) ? SecondStepOutcome.AcceptedOnce : SecondStepOutcome.Refused;

    /// <summary>One statement: false while it is paused.</summary>
    private async Task<bool> TakeTryAsync(User user, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        Instant? end = now + SecondFactor.PauseLength;
        return await db.SecondFactors.Where(f => f.UserId == user.Id && (f.PausedUntil == null || f.PausedUntil <= now)).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.PausedUntil, f => f.Failures + 1 >= SecondFactor.MostFailures ? end : null)
            .SetProperty(f => f.Failures, f => f.Failures + 1 >= SecondFactor.MostFailures ? 0 : f.Failures + 1), cancel) == 1;
    }

    private async Task<T> FailAsync<T>(User user, T answer, CancellationToken cancel)
    {
        db.Record("account.second_factor_failed", user);
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private async Task<byte[]> OpenAsync(SecondFactor factor, CancellationToken cancel) =>
        Base32.Decode(await vault.OpenAsync((SecondFactor f) => f.Secret, factor.Secret, cancel))!;

    private static string Digits(string typed) => typed.Any(char.IsLetter) ? "" : string.Concat(typed.Where(char.IsAsciiDigit));
}
