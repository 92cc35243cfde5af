using System.Net;
using Microsoft.Extensions.Configuration;
using PulseForge.Tests.Support;
using PulseForge.Web.Setup;

namespace PulseForge.Tests.Setup;

public sealed class ManagementTests(LiveApp app) : IClassFixture<LiveApp>
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData(Management.Live)]
    [InlineData(Management.Ready)]
    public async Task The_management_port_says_how_it_is(string path) =>
        Assert.Equal("Healthy", await Http.GetStringAsync(app.ManagementUrl(path)));

    [Fact]
    public async Task The_management_port_shows_metrics_by_route_and_never_by_business()
    {
        await Http.GetAsync(new Uri(app.Url("/", "localhost")));

        var metrics = await Http.GetStringAsync(app.ManagementUrl(Management.Metrics));
        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(app.World.IronHouse.Identifier, metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Management.Live)]
    [InlineData(Management.Ready)]
    [InlineData(Management.Metrics)]
    public async Task The_public_port_says_nothing_of_it(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(new Uri(app.Url(path, "localhost")))).StatusCode);

    [Fact]
    public async Task The_management_port_serves_no_pages() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(app.ManagementUrl("/"))).StatusCode);

    [Fact]
    public async Task The_probe_of_a_container_succeeds_while_the_process_answers_and_fails_otherwise()
    {
        Assert.Equal(0, await Management.ProbeAsync(Port(app.ManagementUrl("/").Port)));
        Assert.Equal(1, await Management.ProbeAsync(Port(9)));
    }

    private static IConfiguration Port(int port) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("PulseForge:ManagementPort", $"{port}")]).Build();
}
