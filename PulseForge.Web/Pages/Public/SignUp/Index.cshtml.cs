using System.ComponentModel.DataAnnotations;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PulseForge.Core;
using PulseForge.Core.Accounts;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Authorization;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Public.SignUp;

[LimitedTries(Except = "Check")]
public sealed class IndexModel(Core.Platform.SignUp signUp, IdentifierAvailability availability, Addresses addresses) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Suffix => $".{addresses.BaseHost}";

    /// <summary>A subdomain that was looked up and may be taken.</summary>
    public string? FreeIdentifier { get; private set; }

    public void OnGet() { }

    /// <summary>While one types, and by a button where there is no script.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        this.ForgetErrors();
        await CheckIdentifierAsync(cancel);
        return Request.IsHtmx() ? Partial("_IdentifierAnswer", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await CheckIdentifierAsync(cancel);
        var email = this.Take("Input.Email", EmailAddress.Read(Input.Email));
        this.Refuse("Input.Password", PasswordRules.Problem(Input.Password, Input.BusinessName, Input.Identifier, Input.Name, Input.Email));
        var colour = Colour();
        if (!ModelState.IsValid) return Page();
        var habits = Habits.Of(Request, Input.TimeZone);
        var business = new NewBusiness(Input.BusinessName, FreeIdentifier!, colour, Input.Name, email, Input.Password!, habits.TimeZone, habits.Units, habits.Locale, LegalTexts.Terms);
        this.Refuse("Input.Identifier", await signUp.OpenAsync(business, Origin.From(HttpContext), cancel));
        if (!ModelState.IsValid) return Page();
        TempData[CheckMailModel.EmailKey] = email.Value;
        return RedirectToPage("CheckMail", new { business = FreeIdentifier });
    }

    private async Task CheckIdentifierAsync(CancellationToken cancel)
    {
        var identifier = IdentifierAvailability.Clean(Input.Identifier);
        var problem = await availability.ProblemAsync(identifier, cancel);
        this.Refuse("Input.Identifier", problem);
        FreeIdentifier = problem is null ? identifier : null;
    }

    private string Colour()
    {
        if (string.IsNullOrWhiteSpace(Input.OtherColor)) return HexColour.TryParse(Input.Color, out var swatch) ? swatch.ToString() : BrandPalette.DefaultColour.ToString();
        if (HexColour.TryParse(Input.OtherColor, out var colour)) return colour.ToString();
        this.Refuse("Input.OtherColor", new Sentence("A colour looks like #1f4fd8."));
        return "";
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write your business's name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string BusinessName { get; set; } = "";

        public string? Identifier { get; set; }

        [Required(ErrorMessage = "Write your name."), StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string Name { get; set; } = "";

        public string? Email { get; set; }

        public string? Password { get; set; }

        public string Color { get; set; } = BrandPalette.DefaultColour.ToString();

        public string? OtherColor { get; set; }

        /// <summary>A script fills it in.</summary>
        public string? TimeZone { get; set; }
    }
}
