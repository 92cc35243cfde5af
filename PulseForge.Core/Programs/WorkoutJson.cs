using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace PulseForge.Core.Programs;

/// <summary>
/// The stored form of a workout: {"v":1,"blocks":[…]}. Every version that was ever written stays readable; the tests hold one file of each.
/// A database may reorder the keys, so the rule's discriminator need not stand first.
/// </summary>
public static class WorkoutJson
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    public static readonly JsonSerializerOptions Options = MakeOptions();

    public static string Write(Workout workout) => JsonSerializer.Serialize(new Stored(Version, workout.Blocks), Options);

    public static Workout Read(string json)
    {
        var stored = JsonSerializer.Deserialize<Stored>(json, Options) ?? throw new JsonException("A workout document is missing");
        return stored.V == Version ? new Workout(stored.Blocks) : throw new JsonException($"A workout document of version {stored.V} is newer than this program, which reads up to {Version}");
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new ValueListConverters() },
        };
        // Without it a date is written as its parts and read as another one, silently.
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.MakeReadOnly();
        return options;
    }

    private sealed record Stored(int V, ValueList<Block> Blocks);
}
