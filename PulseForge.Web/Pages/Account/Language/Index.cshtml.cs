using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PulseForge.Core;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Account.Language;

/// <summary>
/// A person chooses what they read, and a client's mails follow. Whoever is not signed in, as with a mail's link, is asked again in another browser: a link opens
/// one session or one check-in, and changes nothing about the person.
/// </summary>
public sealed class IndexModel(PulseForgeDb db) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Languages.IsOffered(Input.Language)) this.Refuse("Input.Language", new Sentence("Choose one of these."));
        if (!ModelState.IsValid) return Page();
        if (db.Actor.UserId is { } me) await ReadInAsync(me, Input.Language!, cancel);
        Languages.Choose(HttpContext, Input.Language!);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) && System.Text.Ascii.IsValid(ReturnUrl) ? ReturnUrl : "/");
    }

    private async Task ReadInAsync(Guid id, string language, CancellationToken cancel)
    {
        var me = await db.Users.SingleAsync(u => u.Id == id, cancel);
        me.ReadIn(Locales.In(language, me.Locale));
        if (await db.Clients.SingleOrDefaultAsync(c => c.UserId == id, cancel) is { } client) client.ReadIn(me.Locale);
        db.Record("account.introduced", me, nameof(me.Locale));
        await db.SaveChangesAsync(cancel);
    }

    public sealed class InputModel
    {
        public string? Language { get; set; }
    }
}
