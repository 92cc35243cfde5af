using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulseForge.Core.Seeding.Demo;

/// <summary>The stories that the demo is made of, as <c>stories.json</c> tells them, and the words that its people use.</summary>
public static class DemoStories
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly Lazy<IReadOnlyList<DemoBusiness>> Loaded = new(() => JsonSerializer.Deserialize<Told>(ShippedFile.Text("stories.json"), Options)!.Businesses);

    private static readonly Lazy<IReadOnlyDictionary<string, DemoWords>> Spoken = new(() => JsonSerializer.Deserialize<Dictionary<string, DemoWords>>(ShippedFile.Text("words.json"), Options)!);

    public static IReadOnlyList<DemoBusiness> All => Loaded.Value;

    internal static DemoWords Words(string language) => Spoken.Value[language];

    private sealed record Told(IReadOnlyList<DemoBusiness> Businesses);
}

/// <summary>What people write into their logs and check-ins in one language, and what coaches answer.</summary>
internal sealed record DemoWords(string[] Good, string[] Hard, string[] Short, string[] Sets, string[] Wins, string[] Struggles, string[] Asks, string[] Replies);
