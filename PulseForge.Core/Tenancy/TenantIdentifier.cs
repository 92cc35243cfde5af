using System.Text.RegularExpressions;

namespace PulseForge.Core.Tenancy;

/// <summary>What may stand as a business's subdomain.</summary>
public static partial class TenantIdentifier
{
    public const int MinLength = 3;
    public const int MaxLength = 40;

    /// <summary>Why this can't be a subdomain, in words for its field, or null when it can.</summary>
    public static string? Problem(string? identifier) => identifier switch
    {
        null or "" => "Choose an address for your business.",
        { Length: < MinLength } => "An address has at least 3 characters.",
        { Length: > MaxLength } => "An address has at most 40 characters.",
        _ when !Pattern().IsMatch(identifier) => "Use small letters a–z, digits and hyphens between them.",
        // xn-- begins an internationalised name that can look like another business's.
        _ when identifier.StartsWith("xn--", StringComparison.Ordinal) || identifier[2..].StartsWith("--", StringComparison.Ordinal) => "This address is reserved.",
        _ when ReservedIdentifiers.Contains(identifier) => "This address is reserved.",
        _ => null,
    };

    public static bool IsColor(string? color) => color is not null && Color().IsMatch(color);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Color();
}
