using Microsoft.EntityFrameworkCore;
using PulseForge.Core.Accounts;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Account;

/// <summary>What the tests of the second step have in common.</summary>
internal static class SecondSteps
{
    /// <summary>Signs in with the password; the page that comes next.</summary>
    public static async Task<Answer> Password(Guest guest, Person person)
    {
        var answer = await guest.Submit(await guest.Get("/account/sign-in"), "main form[method=post]", ("Input.Email", person.Email), ("Input.Password", World.Password));
        var next = await guest.Follow(answer);
        return next.Location is null ? next : await guest.Follow(next);
    }

    /// <summary>An app that was given the key which the page shows.</summary>
    public static Authenticator PhoneWith(this WebApp app, Answer enrolment) => new(app, enrolment.TextOf("#second-factor-key"));

    public static async Task ChangeUser(this WebApp app, Person person, Action<User> change)
    {
        await using var db = app.Database.As(person.Business.Id);
        change(await db.Users.SingleAsync(u => u.Id == person.UserId));
        await db.SaveChangesAsync();
    }
}
