using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Accounts;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Accounts;

public sealed class PasswordHashTests
{
    [Fact]
    public async Task A_password_is_hashed_with_210_000_rounds_of_SHA512_as_OWASP_asks_for()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddAccounts();
        await using var provider = builder.Services.BuildServiceProvider();
        var hash = Convert.FromBase64String(provider.GetRequiredService<IPasswordHasher<User>>().HashPassword(null!, "chalk and a heavy bag"));

        // Identity's format 3: a byte for the format, then the function (2 is HMAC-SHA512), the rounds and the salt's length, four bytes each.
        Assert.Equal((1, 2, 210_000), (hash[0], BitConverter.ToInt32([.. hash[1..5].Reverse()]), BitConverter.ToInt32([.. hash[5..9].Reverse()])));
    }
}
