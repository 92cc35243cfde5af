namespace PulseForge.Web.Components;

/// <summary>What every page shows around its own content: whose business it is, who is signed in, what waits.</summary>
public sealed record Shell
{
    /// <summary>The root host and the console: PulseForge itself, nobody signed in.</summary>
    public static readonly Shell PulseForge = new() { BusinessName = "PulseForge" };

    public required string BusinessName { get; init; }

    /// <summary>Address of the logo, or null: then a mark with the first letter stands in.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Version in <c>/brand/{version}.css</c>; null on hosts without a business, whose colours are in the style sheet.</summary>
    public string? BrandVersion { get; init; }

    public ShellUser? User { get; init; }

    /// <summary>"light" or "dark" when the person forces one, else null: the device decides.</summary>
    public string? Theme { get; init; }

    /// <summary>Figures beside navigation entries, by the name of their folder: Clients, CheckIns, Messages.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    public bool IsBusiness => BrandVersion is not null;
}

/// <param name="Role">In words and in the reader's language: Owner, Coach, Platform admin.</param>
public sealed record ShellUser(string Name, string Role)
{
    public string Initials => Components.Initials.Of(Name);
}

/// <summary>Filled from the tenant and the signed-in person where there is one. A host without a business has the default.</summary>
public interface IShellProvider
{
    ValueTask<Shell> CurrentAsync(CancellationToken cancel);
}

public sealed class PlatformShell : IShellProvider
{
    public ValueTask<Shell> CurrentAsync(CancellationToken cancel) => ValueTask.FromResult(Shell.PulseForge);
}
