using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PulseForge.Core.Accounts;
using PulseForge.Core.Accounts.SecondFactors;
using PulseForge.Core.Clients;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Setup;

/// <summary>Who may sign in and how long it lasts.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("PulseForge").PersistKeysToDbContext<PlatformDb>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(Cookie);
            cookies.TwoFactorUserIdCookie!.Configure(HalfwayCookie);
        });
        services.AddSingleton<IPasswordHasher<User>, PasswordHasher<User>>();
        services.AddIdentityCore<User>(Identity).AddSignInManager().AddEntityFrameworkStores<PulseForgeDb>().AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<SessionClaims>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddSingleton<Passwords>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<EmailChange>();
        services.AddScoped<Team>();
        services.AddScoped<Acceptance>();
        services.AddScoped<Guardians>();
        services.AddScoped<Invitations>();
        services.AddScoped<SignUp>();
        services.AddScoped<FindBusiness>();
        services.AddScoped<IdentifierAvailability>();
        services.AddScoped<SecondStep>();
        services.AddScoped<SessionStart>();
        services.AddScoped<SessionValidation>();
        services.AddScoped<SessionAccess>();
        services.AddScoped<PortalViews>();
        services.AddAuthorizationBuilder().AddPolicies();
    }

    private static void Identity(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.SignIn.RequireConfirmedEmail = true;
        // Passwords are checked by PasswordRules, wrong ones counted by PasswordSignIn.
    }

    /// <summary>Between the password and the second factor; it opens nothing but the page that asks for that.</summary>
    private static void HalfwayCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-pulseforge-halfway";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        options.ExpireTimeSpan = SessionStart.HalfwayLasts;
        options.SlidingExpiration = false;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "__Host-pulseforge";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        // Secure is added for every cookie in WebSetup; Always here would lose the cookie on http://*.localhost.
        options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        options.ExpireTimeSpan = TimeSpan.FromDays(90);
        options.SlidingExpiration = true;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<SessionValidation>().ValidateAsync(context);
    }
}
