using PulseForge.Core.Accounts;

namespace PulseForge.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("chalk and a heavy bag")]
    [InlineData("8 letter")]
    [InlineData("aG7#kq2!")]
    [InlineData("пароль на русском")]
    [InlineData("1jack938274650182")]
    public void Anything_long_enough_is_taken_without_rules_on_its_letters(string password) =>
        Assert.Null(PasswordRules.Problem(password, "Lea Novak", "lea@ironbridge.example", "Ironbridge Coaching", "ironbridge"));

    [Theory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("🏋🏋🏋🏋🏋🏋🏋")]
    public void Seven_characters_are_too_few_however_they_are_stored(string password) => Assert.NotNull(PasswordRules.Problem(password));

    [Fact]
    public void A_hundred_and_twenty_eight_characters_are_the_most()
    {
        Assert.Null(PasswordRules.Problem(string.Concat(Enumerable.Range(0, 128).Select(i => (char)('a' + i * 7 % 26)))));
        Assert.NotNull(PasswordRules.Problem(string.Concat(Enumerable.Range(0, 129).Select(i => (char)('a' + i * 7 % 26)))));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("Password1")]
    [InlineData("P@ssw0rd!")]
    [InlineData("Summer2026!")]
    [InlineData("12345678")]
    [InlineData("qwertyuiop")]
    [InlineData("footballfootball")]
    [InlineData("aaaaaaaa")]
    public void What_attackers_try_first_is_refused(string password) => Assert.NotNull(PasswordRules.Problem(password));

    [Theory]
    [InlineData("Ironbridge Coaching")]
    [InlineData("ironbridge")]
    [InlineData("ironbridge2026")]
    [InlineData("lea@ironbridge.example")]
    [InlineData("lea-novak-99")]
    public void The_names_of_person_and_business_are_refused(string password) =>
        Assert.NotNull(PasswordRules.Problem(password, "Lea Novak", "lea@ironbridge.example", "Ironbridge Coaching", "ironbridge"));

    [Fact]
    public void The_list_holds_a_thousand_entries() => Assert.True(CommonPasswords.Count >= 1000, $"only {CommonPasswords.Count}");
}
