using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Data;

/// <summary>An immutable record in one jsonb column, replaced as a whole. The comparer is what makes a replacement seen.</summary>
public static class JsonColumn<T> where T : class
{
    public static readonly ValueConverter<T?, string?> Converter = new(
        value => value == null ? null : JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        json => json == null ? null : JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web));

    public static readonly ValueComparer<T?> Comparer = new(
        (a, b) => Equals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value);
}
