using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Data;

/// <summary>An immutable record in one jsonb column, replaced as a whole. Enums are stored by name: a reordered enum must not change what was logged.</summary>
public sealed class JsonColumn<T>() : ValueConverter<T, string>(value => JsonColumn.Write(value), json => JsonColumn.Read<T>(json));

public static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

/// <summary>Compares by content; without it a replacement would be saved only by luck.</summary>
public sealed class ValueEquality<T>() : ValueComparer<T>((a, b) => object.Equals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value);
