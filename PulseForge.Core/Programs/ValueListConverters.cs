using System.Text.Json;
using System.Text.Json.Serialization;

namespace PulseForge.Core.Programs;

/// <summary>Writes value lists as json arrays.</summary>
internal sealed class ValueListConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OfItem<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class OfItem<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var items = JsonSerializer.Deserialize<T[]>(ref reader, options) ?? [];
            return items.Any(item => item is null) ? throw new JsonException("A list holds null") : ValueList.Create<T>(items);
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.AsEnumerable(), options);
    }
}
