namespace PulseForge.Tests.Architecture;

/// <summary>Tests stand where the page stands: Pages/Account/SignIn is tested in Tests/Pages/Account/SignIn or by Tests/Pages/Account/SignInTests.cs.</summary>
internal static class MirrorRule
{
    /// <summary>Folders of pages that are tested elsewhere, and where.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["Account/CheckMail"] = "says that a mail is on its way; reached in ConfirmEmailTests",
        ["Account/Denied"] = "one sentence",
        ["Account/Email"] = "EmailAddressTests and MailRenderingTests",
        ["Account/Guardian"] = "Browser/InvitationWalkTests",
        ["Account/Legal"] = "texts of law; linked in Browser/InvitationWalkTests",
        ["Account/Password"] = "RateLimitTests and PasswordRulesTests",
        ["Account/SignInLink"] = "Browser/InvitationWalkTests",
        ["Account/SignOut"] = "SignInTests: signing out ends this session and everywhere ends all",
        ["Coach/Calendar"] = "Portal/Plan/FeedTests: the same page for clients and coaches",
        ["Coach/Clients/Flags"] = "Coach/Clients/FlagTests",
        ["Coach/Settings/People"] = "Browser/InvitationWalkTests",
        ["Dev"] = "the design page, looked at by AssetsTests and ComponentTests",
        ["Portal/CheckIns"] = "AnsweringTests: the list, a past one with its reply, and who sees none of it",
        ["Portal/Today"] = "Browser/WalkTests",
        ["Problem"] = "WebAppTests and StartupChecksTests reach it by what goes wrong",
        ["Suspended"] = "Console/SuspensionTests: all that a suspended business's people get",
        ["Public"] = "Public/SignUpTests and Shared/AssetsTests",
        ["Public/FindBusiness"] = "RateLimitTests",
        ["Public/Legal"] = "texts of law",
    };

    public static IEnumerable<string> Untested(IReadOnlyList<SourceFile> files) =>
        from folder in files.Where(f => f.IsIn("PulseForge.Web/Pages") && f.EndsWith(".cshtml.cs")).Select(f => FolderOf(f.Path)).Distinct()
        where !Elsewhere.ContainsKey(folder) && !files.Any(test => IsTestOf(test, folder))
        select $"PulseForge.Web/Pages/{folder} has no tests: add PulseForge.Tests/Pages/{folder}Tests.cs, or say in MirrorRule.Elsewhere where it is tested.";

    private static bool IsTestOf(SourceFile file, string folder) =>
        file.EndsWith("Tests.cs") && (file.IsIn($"PulseForge.Tests/Pages/{folder}") || file.Path == $"PulseForge.Tests/Pages/{folder}Tests.cs");

    private static string FolderOf(string path) => string.Join('/', path.Split('/')[2..^1]);
}
