using System.Text;
using Microsoft.AspNetCore.Identity;

namespace PulseForge.Core.Accounts;

/// <summary>Hashes and compares passwords. Composed and decomposed accents are one password, whichever keyboard made them.</summary>
public sealed class Passwords(IPasswordHasher<User> hasher)
{
    private readonly string _decoy = hasher.HashPassword(null!, Guid.NewGuid().ToString());

    public string Hash(User user, string password) => hasher.HashPassword(user, Canonical(password));

    /// <summary>Whether it is the user's. Nobody's password costs the same time to compare, so that time does not tell who has an account.</summary>
    public PasswordVerificationResult Compare(User? user, string password)
    {
        var result = hasher.VerifyHashedPassword(user!, user?.PasswordHash ?? _decoy, Canonical(password));
        return user?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }

    private static string Canonical(string password) => password.Normalize(NormalizationForm.FormC);
}
