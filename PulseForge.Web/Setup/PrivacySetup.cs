using PulseForge.Core.Audit;
using PulseForge.Core.Privacy;

namespace PulseForge.Web.Setup;

/// <summary>Sealed values and the audit: the keys come from the configuration, everything else from the database.</summary>
public static class PrivacySetup
{
    public static void AddPrivacy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.MasterKeys(builder.Environment.IsDevelopment()));
        services.AddScoped<Keyring>();
        services.AddScoped<Vault>();
        services.AddScoped<KeyRotation>();
        services.AddSingleton(new ReadingQueue());
        services.AddScoped<ReadingLog>();
        services.AddHostedService<ReadingWriter>();
    }

    /// <summary>
    /// The master keys of <c>PulseForge:MasterKeys:Keys:{id}</c>, 32 bytes in Base64 each, and the one that wraps, <c>PulseForge:MasterKeys:Current</c>.
    /// Only development does without: its key is published with the source.
    /// </summary>
    public static MasterKeys MasterKeys(this IConfiguration configuration, bool isDevelopment)
    {
        var section = configuration.GetSection("PulseForge:MasterKeys");
        var keys = section.GetSection("Keys").GetChildren().ToDictionary(k => k.Key, k => Bytes(k.Key, k.Value));
        if (keys.Count == 0 && isDevelopment) return Core.Privacy.MasterKeys.Development;
        if (section["Current"] is not { Length: > 0 } current)
            throw new InvalidOperationException("Set PulseForge:MasterKeys:Current to an id and PulseForge:MasterKeys:Keys:<id> to 32 random bytes in Base64 (openssl rand -base64 32).");
        return new MasterKeys(current, keys);
    }

    private static byte[] Bytes(string id, string? base64)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(base64 ?? "", bytes, out var length) ? bytes[..length] : throw new InvalidOperationException($"The master key '{id}' is not Base64.");
    }
}
