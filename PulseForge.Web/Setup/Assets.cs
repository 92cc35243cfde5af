using System.Text.Json;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace PulseForge.Web.Setup;

/// <summary>
/// Where the files of wwwroot-src ended up: <c>Assets["site.css"]</c> is <c>/assets/site.ea2f41561a.css</c>. They are served by the platform's
/// static files with one rewrite to the compressed sibling; MapStaticAssets would fingerprint and compress them a second time in every
/// <c>dotnet build</c>, and would know only what lay there when the project was compiled.
/// </summary>
public sealed class Assets(IWebHostEnvironment environment, ILogger<Assets> logger)
{
    private const string NotBuilt = "The assets are not built, pages will have no style: run `npm ci && node build.mjs` in wwwroot-src (bin/dev and bin/test do it).";

    private readonly string manifestFile = Path.Combine(WebRoot(environment), "assets.json");
    private volatile Manifest? manifest;

    public string Folder { get; } = Path.Combine(WebRoot(environment), "assets");

    public string this[string name] => $"/assets/{FingerprintedName(name)}";

    /// <summary>Production refuses to start without its assets; elsewhere a warning is enough.</summary>
    public void Check()
    {
        if (File.Exists(manifestFile)) return;
        if (environment.IsProduction()) throw new InvalidOperationException(NotBuilt);
        logger.LogWarning(NotBuilt);
    }

    private string FingerprintedName(string name)
    {
        var files = Current().Files;
        if (files.Count == 0) return name;
        return files.TryGetValue(name, out var found) ? found : throw new InvalidOperationException($"wwwroot-src builds no {name}.");
    }

    /// <summary>Read once; in development again when a rebuild wrote it anew.</summary>
    private Manifest Current()
    {
        var known = manifest;
        if (known is not null && !environment.IsDevelopment()) return known;
        var written = new FileInfo(manifestFile).LastWriteTimeUtc.Ticks;
        if (known?.Written == written) return known;
        return manifest = Read(written);
    }

    private Manifest Read(long written)
    {
        if (!File.Exists(manifestFile)) return new([], written);
        using var json = JsonDocument.Parse(File.ReadAllText(manifestFile));
        var files = json.RootElement.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!);
        return new(files, written);
    }

    private static string WebRoot(IWebHostEnvironment environment) => Path.Combine(environment.ContentRootPath, "wwwroot");

    private sealed record Manifest(Dictionary<string, string> Files, long Written);
}

public static class AssetsSetup
{
    private static readonly (string Encoding, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Before tenants and sign-in: the files are the same on every host and for everybody.</summary>
    public static void UseAssets(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<Assets>();
        assets.Check();
        if (!Directory.Exists(assets.Folder)) return;
        var files = new PhysicalFileProvider(assets.Folder);
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal), branch =>
        {
            branch.Use((context, next) => PickCompressed(context, files, next));
            branch.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                RequestPath = "/assets",
                ContentTypeProvider = new CompressedContentTypes(),
                OnPrepareResponse = prepared => Describe(prepared.Context.Response, prepared.File.Name),
            });
            branch.Run(NotFound);
        });
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task PickCompressed(HttpContext context, PhysicalFileProvider files, RequestDelegate next)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Encodings)
        {
            if (!accepted.Any(header => header.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && header.Quality != 0)) continue;
            if (!files.GetFileInfo(context.Request.Path.Value!["/assets".Length..] + extension).Exists) continue;
            context.Request.Path += extension;
            break;
        }
        return next(context);
    }

    private static void Describe(HttpResponse response, string file)
    {
        response.Headers[HeaderNames.CacheControl] = "public,max-age=31536000,immutable";
        response.Headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
        foreach (var (encoding, extension) in Encodings)
            if (file.EndsWith(extension, StringComparison.Ordinal)) response.Headers[HeaderNames.ContentEncoding] = encoding;
    }

    /// <summary>site.css.br is a style sheet.</summary>
    private sealed class CompressedContentTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider known = new();

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var name = Path.GetExtension(subpath) is ".br" or ".gz" ? Path.GetFileNameWithoutExtension(subpath) : subpath;
            return known.TryGetContentType(name, out contentType!);
        }
    }
}
