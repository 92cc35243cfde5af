using System.Text.Json;

namespace PulseForge.Web.Pages.Coach.Programs;

/// <summary>What the grid's script sends many of in one form: each a small json object.</summary>
public static class GridJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 4 };

    /// <summary>Null when one of them is none, or they are too many.</summary>
    public static List<T>? Read<T>(IReadOnlyCollection<string?> values, int most) where T : class
    {
        try
        {
            return values.Count > most ? null : [.. values.Select(value => JsonSerializer.Deserialize<T>(value ?? "null", Options) ?? throw new JsonException("Nothing stands here"))];
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
