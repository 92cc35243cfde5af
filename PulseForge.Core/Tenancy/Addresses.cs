namespace PulseForge.Core.Tenancy;

/// <summary>Where the product lives. Every link in a mail is made here from the stored host, never from a request's.</summary>
public sealed record Addresses(string Scheme, string BaseHost, int? Port)
{
    public const string ConsoleName = "console";

    public Uri Root => At(BaseHost, "/");

    public Uri Console(string path = "/") => At($"{ConsoleName}.{BaseHost}", path);

    /// <summary>A page of a business, on its own domain where it has one; the platform's own people live on the console.</summary>
    public Uri Of(TenantInfo tenant, string path) => tenant.Id == Tenant.PlatformId ? Console(path) : At(tenant.CustomDomain ?? $"{tenant.Identifier}.{BaseHost}", path);

    public Uri Of(string identifier, string path) => At($"{identifier}.{BaseHost}", path);

    public Uri Public(string path) => At(BaseHost, path);

    private Uri At(string host, string path) => new($"{Scheme}://{host}{(Port is { } port ? $":{port}" : "")}{path}");
}
