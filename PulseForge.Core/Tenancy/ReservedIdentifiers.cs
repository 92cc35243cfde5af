using System.Collections.Frozen;

namespace PulseForge.Core.Tenancy;

/// <summary>Subdomains that no business may take: the platform's own hosts, names that mail and browsers ask for by themselves, and names that would mislead.</summary>
public static class ReservedIdentifiers
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "about", "abuse", "account", "accounts", "admin", "administrator", "affiliate", "affiliates", "alpha", "analytics", "android", "anonymous",
        "anybody", "api", "app", "apps", "archive", "assets", "atom", "auth", "autoconfig", "autodiscover", "backup", "backups", "beta", "billing",
        "blog", "brand", "build", "builds", "business", "businesses", "buy", "cache", "calendar", "call", "callback", "calls", "canary", "careers",
        "cdn", "chat", "checkout", "client", "clients", "cluster", "coach", "coaches", "community", "company", "console", "contact", "cron",
        "dashboard", "data", "database", "default", "demo", "deploy", "desktop", "dev", "development", "discover", "dkim", "dmarc", "dns", "doc",
        "docker", "docs", "documentation", "download", "downloads", "dpa", "edge", "email", "event", "events", "everyone", "example", "explore",
        "export", "false", "favicon", "feed", "feeds", "file", "files", "find", "forge", "forum", "ftp", "gateway", "gdpr", "git", "github",
        "gitlab", "grafana", "graphql", "grpc", "guest", "health", "healthz", "help", "home", "host", "hosting", "hostmaster", "ical", "icon",
        "icons", "identity", "image", "images", "imap", "img", "import", "impressum", "imprint", "inbox", "index", "info", "internal", "intranet",
        "invalid", "investor", "investors", "invoice", "invoices", "ios", "isatap", "job", "jobs", "kibana", "legal", "link", "links", "live",
        "load-balancer", "local", "localhost", "log", "login", "logo", "logs", "mail", "main", "manifest", "master", "media", "meet", "meeting",
        "member", "members", "message", "messages", "metrics", "mobile", "moderator", "monitor", "monitoring", "news", "nil", "no-reply", "nobody",
        "none", "noreply", "notification", "notifications", "ns1", "ns2", "ns3", "ns4", "null", "oauth", "official", "openid", "operator", "org",
        "organisation", "organization", "origin", "owner", "partner", "partners", "password", "pay", "payment", "payments", "plan", "plans",
        "platform", "pop", "pop3", "portal", "postgres", "postgresql", "postmaster", "preprod", "press", "preview", "price", "prices", "pricing",
        "privacy", "private", "prod", "production", "profile", "prometheus", "proxy", "pulse", "pulse-forge", "pulseforge", "push", "queue", "redis",
        "register", "registry", "release", "releases", "report", "reports", "reset", "rest", "robots", "root", "rpc", "rss", "sales", "saml",
        "sandbox", "scheduler", "search", "secret", "security", "server", "servers", "sftp", "shop", "short", "sign-in", "sign-up", "signin",
        "signup", "sitemap", "slave", "sms", "smtp", "socket", "spf", "ssh", "sso", "staff", "stage", "staging", "static", "stats", "status",
        "statuspage", "store", "stream", "streaming", "stripe", "subscribe", "subscription", "subscriptions", "sudo", "superuser", "support", "sys",
        "system", "task", "tasks", "team", "tenant", "tenants", "terms", "test", "testing", "tests", "trace", "tracing", "track", "tracking",
        "trainer", "trainers", "true", "undefined", "unsubscribe", "upload", "uploads", "url", "user", "users", "video", "videos", "voice", "void",
        "vpn", "wap", "web", "web1", "web2", "webhook", "webhooks", "webmaster", "well-known", "wellknown", "wiki", "worker", "workers", "wpad",
        "wss", "ww1", "www", "www1", "www2",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static int Count => Names.Count;

    public static bool Contains(string identifier) => Names.Contains(identifier);
}
