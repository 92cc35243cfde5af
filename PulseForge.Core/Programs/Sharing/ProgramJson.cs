using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>
/// A whole program as JSON, without loss: {"schema":"pulseforge.program","v":1,"name":…,"phases":[…]}. Weights are kilograms, factors shares of 1. An exercise
/// is named by its name, and by its slug where it is of the catalogue or its id where it is the business's own.
/// </summary>
public static class ProgramJson
{
    public const string Schema = "pulseforge.program";

    /// <summary>The version that is written and read.</summary>
    public const int Version = 1;

    /// <summary>Five times as many as 52 weeks of 7 days with 12 exercises need.</summary>
    private const int MostItems = 20_000;

    private static readonly JsonSerializerOptions Options = new(WorkoutJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowDuplicateProperties = false,
        Converters = { new ExerciseJson() },
    };

    public static byte[] Write(ProgramPlan plan) => JsonSerializer.SerializeToUtf8Bytes(ProgramForm.Of(plan), Options);

    /// <summary>The plan with its exercises as the file names them.</summary>
    internal static ProgramPlan Read(string json)
    {
        CheckVersion(json);
        try
        {
            var plan = JsonSerializer.Deserialize<ProgramForm>(json, Options)!.Plan();
            return plan.Sessions.Sum(session => session.Day.Workout.Items.Count()) <= MostItems ? plan : throw new FileFaultException(new FileFault(new Sentence(SharingTexts.TooManyItems, MostItems)));
        }
        catch (JsonException unreadable)
        {
            throw Fault(unreadable, SharingTexts.JsonValue);
        }
    }

    private static void CheckVersion(string json)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        var isOurs = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.String && schema.ValueEquals(Schema);
        if (!isOurs || !root.TryGetProperty("v", out var version)) throw new FileFaultException(new FileFault(new Sentence(SharingTexts.NotAProgram, Schema)));
        if (version.GetRawText() is var written && written != "1") throw new FileFaultException(new FileFault(new Sentence(SharingTexts.Version, Shortened(written), Version)));
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException unreadable)
        {
            throw Fault(unreadable, SharingTexts.NotJson);
        }
    }

    private static FileFaultException Fault(JsonException unreadable, string problem) =>
        new(new FileFault(new Sentence(problem), (int?)unreadable.LineNumber + 1, unreadable.Path is { Length: > 2 } path ? path[2..] : null));

    private static string Shortened(string text) => text.Length <= 20 ? text : $"{text[..20]}…";

    /// <summary>Id and slug may be left out.</summary>
    private sealed class ExerciseJson : JsonConverter<ExerciseRef>
    {
        public override ExerciseRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<ExerciseForm>(ref reader, options)!;
            return new ExerciseRef(form.Id, form.Slug, form.Name);
        }

        public override void Write(Utf8JsonWriter writer, ExerciseRef value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new ExerciseForm(value.Name, value.Slug, value.Id), options);
    }

    private sealed record ExerciseForm(string Name, string? Slug = null, Guid? Id = null);
}
