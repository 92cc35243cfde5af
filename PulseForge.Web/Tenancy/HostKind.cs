namespace PulseForge.Web.Tenancy;

/// <summary>On which hosts an endpoint answers; elsewhere it does not exist.</summary>
[Flags]
public enum HostKind { Root = 1, Tenant = 2, Console = 4, Unknown = 8, Ours = Root | Tenant | Console, Any = Ours | Unknown }

/// <summary>Endpoint metadata that says so.</summary>
public sealed record AnswersOn(HostKind Hosts);
