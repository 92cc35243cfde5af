using Microsoft.EntityFrameworkCore;
using NodaTime;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Tenancy;

namespace PulseForge.Core.Clients;

/// <summary>What a client answers to their invitation, already checked at its fields.</summary>
/// <param name="Password">Null when they sign in by mail only.</param>
/// <param name="Guardian">Who consents in their place, for a minor.</param>
public sealed record InvitationAnswer(string Name, LocalDate BirthDate, string TimeZone, UnitSystem Units, string Locale, string? Password, EmailAddress? Guardian);

/// <summary>
/// A client accepts their invitation. An adult is in at once, with their consents; a minor has an account that opens when their guardian consents.
/// Adds to the context: the page spends the link and saves it all together.
/// </summary>
public sealed class Acceptance(PulseForgeDb db, Passwords passwords, Guardians guardians, IClock clock)
{
    public async Task<User> AcceptAsync(Client client, InvitationAnswer answer, string origin, CancellationToken cancel)
    {
        var user = await UserAsync(client, answer, cancel);
        client.Introduce(answer.Name, answer.BirthDate, answer.TimeZone, answer.Units, answer.Locale, client.MorningTime);
        if (answer.Guardian is { } guardian)
        {
            client.AwaitGuardian(user.Id, guardian.Value);
            await guardians.AskAsync(client, cancel);
            return user;
        }
        client.Accept(user.Id, clock.GetCurrentInstant());
        db.GiveConsents(client, client.Email!, byGuardian: false, origin, clock.GetCurrentInstant());
        return user;
    }

    /// <summary>Whether somebody else of this business signs in with the client's address by now.</summary>
    public Task<bool> IsTakenAsync(Client client, CancellationToken cancel) => db.Users.WithEmail(client.Email!).AnyAsync(u => u.Id != client.UserId, cancel);

    // A minor whose guardian did not answer may be invited again and answer anew.
    private async Task<User> UserAsync(Client client, InvitationAnswer answer, CancellationToken cancel)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == client.UserId, cancel) ?? New(client, answer);
        user.Introduce(answer.Name, answer.TimeZone, answer.Units, answer.Locale);
        user.ConfirmEmail();
        if (answer.Password is { } password) user.UsePassword(passwords.Hash(user, password));
        return user;
    }

    private User New(Client client, InvitationAnswer answer)
    {
        var user = new User(client.Email!, answer.Name, Role.Client, answer.TimeZone, answer.Units, answer.Locale, clock.GetCurrentInstant());
        db.Add(user);
        return user;
    }
}
