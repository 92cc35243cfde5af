using PulseForge.Core.Accounts;

namespace PulseForge.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("lea@ironbridge.example", "lea@ironbridge.example")]
    [InlineData("  Lea.Novak+coach@IronBridge.Example ", "Lea.Novak+coach@ironbridge.example")]
    [InlineData("o'hara@sub.example.co.uk", "o'hara@sub.example.co.uk")]
    [InlineData("trainer@bücher.example", "trainer@xn--bcher-kva.example")]
    public void An_address_is_kept_as_mail_servers_compare_it(string typed, string kept) => Assert.Equal(kept, EmailAddress.Read(typed).Value?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lea")]
    [InlineData("@ironbridge.example")]
    [InlineData("lea@")]
    [InlineData("lea@ironbridge")]
    [InlineData("lea@ironbridge.")]
    [InlineData("lea@.example")]
    [InlineData("lea@-iron.example")]
    [InlineData("lea@iron bridge.example")]
    [InlineData("lea novak@ironbridge.example")]
    [InlineData("lea..novak@ironbridge.example")]
    [InlineData(".lea@ironbridge.example")]
    [InlineData("lea@127.0.0.1")]
    [InlineData("lea@ironbridge.example\r\nBcc: all@example.com")]
    [InlineData("\"lea\"@ironbridge.example")]
    public void What_no_server_would_deliver_to_is_refused_with_a_reason(string? typed) => Assert.NotNull(EmailAddress.Read(typed).Error);

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        var host = string.Join('.', Enumerable.Repeat(new string('a', 60), 3));
        Assert.Null(EmailAddress.Read($"{new string('l', 60)}@{host}.example").Error);
        Assert.NotNull(EmailAddress.Read($"{new string('l', 64)}@{host}.aaaaaaaaaaaaaaaaaaa").Error);
    }
}
