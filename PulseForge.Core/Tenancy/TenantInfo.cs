using NodaTime;

namespace PulseForge.Core.Tenancy;

/// <summary>What every request knows of its business without asking the database.</summary>
public sealed record TenantInfo(
    Guid Id, string Identifier, string Name, string? CustomDomain, string TimeZone, UnitSystem Units, TenantStatus Status, PlanKind Plan,
    string BrandColor, int BrandVersion, bool HasLogo, string? SenderName, string? Footer, bool CoachesSeeAllClients, OneRepMaxFormula OneRepMaxFormula, Duration ClockOffset)
{
    /// <summary>False while it is suspended or closing: nothing is done for it then.</summary>
    public bool IsServed => Status is not (TenantStatus.Suspended or TenantStatus.Closing);

    /// <summary>The name that its mails come from.</summary>
    public string From => SenderName ?? Name;

    public static TenantInfo Of(Tenant tenant) => new(
        tenant.Id, tenant.Identifier, tenant.Name, tenant.CustomDomain, tenant.TimeZone, tenant.Units, tenant.Status, tenant.Plan, tenant.BrandColor, tenant.BrandVersion,
        tenant.Logo is not null, tenant.SenderName, tenant.Footer, tenant.CoachesSeeAllClients, tenant.OneRepMaxFormula, tenant.ClockOffset);
}
