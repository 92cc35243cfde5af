using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using PulseForge.Core.Tenancy;

namespace PulseForge.Tests.Isolation.Access;

/// <summary>A field of a form or a query, as binding names it.</summary>
internal sealed record FormField(string Name, Type Type)
{
    private const int Deepest = 4;

    public bool IsFile => Type == typeof(IFormFile);

    public bool IsId => Type == typeof(Guid);

    public bool IsText => Type == typeof(string);

    public static IEnumerable<FormField> Of(string name, Type declared, int depth = 0)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (typeof(ITenantOwned).IsAssignableFrom(type) || type == typeof(Tenant)) throw new InvalidOperationException($"{name} binds an entity: bind a nested InputModel.");
        if (type == typeof(IFormFile) || IsSimple(type)) return [new FormField(name, type)];
        if (depth == Deepest) return [];
        if (Argument(type, typeof(IDictionary<,>), 1) is { } value) return Of($"{name}[key]", value, depth + 1);
        if (Argument(type, typeof(IEnumerable<>), 0) is { } element) return IsSimple(Nullable.GetUnderlyingType(element) ?? element) ? [new FormField(name, Nullable.GetUnderlyingType(element) ?? element)] : Of($"{name}[0]", element, depth + 1);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
            .SelectMany(p => Of($"{name}.{p.Name}", p.PropertyType, depth + 1));
    }

    /// <summary>Something that the field takes, so that a form gets past its checks; ids come from whoever sends it.</summary>
    public string Plausible() => Type switch
    {
        { IsEnum: true } => Enum.GetNames(Type).Last(),
        _ when Type == typeof(bool) => "true",
        _ when Type == typeof(string) || Type.Namespace == "NodaTime" => ByName(Name[(Name.LastIndexOf('.') + 1)..]),
        _ => Name is "Set.Block" or "Set.Item" or "Set.Order" ? "0" : "1",
    };

    private static string ByName(string name) => name switch
    {
        "Email" or "NewEmail" or "GuardianEmail" => "somebody.new@example.org",
        "Password" or "Current" => Support.World.Password,
        "TimeZone" => "Europe/Madrid",
        "Locale" => "en-US",
        "Language" => "en",
        "BirthDate" => "1991-04-05",
        "Start" or "From" or "Until" or "Date" => NodaTime.SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(2).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        "Color" or "OtherColor" or "Swatch" => "#225588",
        "Identifier" => "a-new-gym",
        "slug" => "novice-linear-3x5",
        "to" => "1-1",
        "Lines" => "A. Back Squat 3x5 @80%",
        "Text" => "program Words\nday 1\nA. Back Squat 3x5 @80%",
        "Value" or "Load" or "Minutes" or "Seconds" or "Metres" or "Calories" or "Reps" => "60",
        "Rpe" => "7",
        _ => "words",
    };

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Guid) || type == typeof(decimal) || type.Namespace == "NodaTime" || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    private static Type? Argument(Type type, Type generic, int index) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic)?.GetGenericArguments()[index];
}
