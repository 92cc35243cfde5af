using Microsoft.Extensions.Localization;

namespace PulseForge.Web.Components;

/// <summary>What an entry of the audit says to an owner. An action without words of its own is shown by its name.</summary>
public static class AuditWords
{
    public static string Say(this IStringLocalizer t, string action) => Known(t, action)?.Value ?? action.Replace('.', ' ').Replace('_', ' ');

    private static LocalizedString? Known(IStringLocalizer t, string action) => action switch
    {
        "account.signed_in" => t["signed in"],
        "account.sign_in_failed" => t["a sign-in failed"],
        "account.signed_out_everywhere" => t["signed out everywhere"],
        "account.link_asked" => t["asked for a link by mail"],
        "account.password_changed" => t["changed the password"],
        "account.password_reset" => t["chose a new password by mail"],
        "account.email_confirmed" => t["confirmed the address"],
        "account.email_changed" => t["changed the address"],
        "account.introduced" => t["changed the account"],
        "account.invited" => t["invited a colleague"],
        "account.accepted" => t["accepted an invitation"],
        "account.invitation_revoked" => t["took an invitation back"],
        "account.role_changed" => t["changed a role"],
        "account.suspended" => t["suspended a colleague"],
        "account.restored" => t["restored a colleague"],
        "account.second_factor_asked" => t["gave the password; the second step followed"],
        "account.second_factor_failed" => t["a second step failed"],
        "account.second_factor_enrolled" => t["turned the second step on"],
        "account.second_factor_ended" => t["turned the second step off"],
        "account.recovery_code_used" => t["used a recovery code"],
        "account.recovery_codes_renewed" => t["made new recovery codes"],
        "business.opened" => t["opened the business"],
        "business.branded" => t["changed the brand"],
        "business.settings_changed" => t["changed the settings"],
        "business.suspended" => t["suspended the business"],
        "business.restored" => t["restored the business"],
        "client.read" => t["looked at a client"],
        "client.portal_viewed" => t["saw the portal as a client"],
        "client.added" => t["added a client"],
        "client.invited" => t["invited a client"],
        "client.accepted" => t["accepted the invitation"],
        "client.described" or "client.introduced" => t["changed a client’s details"],
        "client.email_changed" => t["changed a client’s address"],
        "client.coach_assigned" or "client.coaches_changed" => t["changed a client’s coaches"],
        "client.guardian_named" => t["named a guardian"],
        "client.paused" => t["paused a client"],
        "client.pause_ended" => t["ended a pause"],
        "client.archived" => t["archived a client"],
        "client.restored" => t["restored a client"],
        "client.removed" => t["removed a client"],
        "consent.given" => t["gave consent"],
        "consent.withdrawn" => t["withdrew consent"],
        "limitation.added" => t["noted a limitation"],
        "limitation.ended" => t["ended a limitation"],
        "program.assigned" => t["assigned a program"],
        "program.ended" => t["ended a program"],
        "program.published" => t["published a program"],
        "template.created" => t["saved a session template"],
        "template.removed" => t["removed a session template"],
        "session.finished" => t["finished a session"],
        "training_max.set" => t["set a training max"],
        "mail.replayed" => t["had a failed mail sent again"],
        "mail.discarded" => t["gave up a failed mail"],
        "audit.read" => t["looked at the audit"],
        "console.tenant_read" or "console.jobs_read" or "console.audit_read" => t["looked at the business in the platform’s console"],
        _ => null,
    };
}
