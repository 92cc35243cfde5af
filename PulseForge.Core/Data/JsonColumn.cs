using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PulseForge.Core.Data;

/// <summary>An immutable record in one jsonb column, replaced as a whole.</summary>
public sealed class JsonColumn<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!);

/// <summary>Compares by content; without it a replacement would be saved only by luck.</summary>
public sealed class ValueEquality<T>() : ValueComparer<T>((a, b) => object.Equals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value);
