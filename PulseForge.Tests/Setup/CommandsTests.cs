using PulseForge.Web.Setup;

namespace PulseForge.Tests.Setup;

public class CommandsTests
{
    [Fact]
    public async Task A_mistyped_command_does_not_start_to_serve() => Assert.Equal(2, await Commands.RunAsync(["migrat"]));

    [Theory]
    [InlineData]
    [InlineData("--PulseForge:Process=worker")]
    public async Task Without_a_command_the_product_serves(params string[] args) => Assert.Null(await Commands.RunAsync(args));
}
