using System.ComponentModel.DataAnnotations;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Audit;
using PulseForge.Core.Data;
using PulseForge.Core.Platform;
using PulseForge.Core.Tenancy;
using PulseForge.Web.Components;
using PulseForge.Web.Setup;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.Settings;

/// <summary>The colour, logo and words that the business's pages and mails carry.</summary>
[RequestSizeLimit(2 * Logo.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = 2 * Logo.MostBytes)]
public sealed class BrandModel(PulseForgeDb db, TenantAccessor tenant, TenantDirectory directory, IStringLocalizer<CoachTexts> t) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TenantInfo Business => tenant.Required;

    public BrandPalette Palette => BrandPalette.From(HexColour.TryParse(Input.Color, out var typed) ? typed : HexColour.Parse(Business.BrandColor));

    public void OnGet() => Input = new InputModel { Color = Business.BrandColor, SenderName = Business.SenderName, Footer = Business.Footer };

    /// <summary>While one chooses, and by a button where there is no script.</summary>
    public IActionResult OnPostPreview()
    {
        this.ForgetErrors();
        if (Input.Swatch is { } swatch) Choose(swatch);
        return Request.IsHtmx() ? Partial("_BrandPreview", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!HexColour.TryParse(Input.Color, out var colour)) this.Refuse("Input.Color", new Sentence("A colour looks like #1f4fd8."));
        var logo = await ReadLogoAsync(cancel);
        this.Refuse("Input.Logo", logo?.Problem);
        if (!ModelState.IsValid) return Page();
        var business = await db.Tenants.SingleAsync(b => b.Id == Business.Id, cancel);
        business.Brand(colour.ToString(), Input.SenderName, Input.Footer);
        if (logo is not null || Input.RemoveLogo) business.UseLogo(logo?.Png);
        db.Record("business.branded", business, nameof(business.BrandColor), nameof(business.SenderName), nameof(business.Footer), nameof(business.Logo));
        await db.SaveChangesAsync(cancel);
        directory.Forget(Business);
        this.Say(t["Your looks are saved. Pages and mails carry them from now on."]);
        return RedirectToPage();
    }

    private void Choose(string color)
    {
        Input.Color = color;
        ModelState.Remove("Input.Color");
    }

    private async Task<Logo?> ReadLogoAsync(CancellationToken cancel)
    {
        if (Input.Logo is not { Length: > 0 } file) return null;
        if (file.Length > Logo.MostBytes) return Logo.TooLarge;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Logo.Read(bytes.ToArray());
    }

    public sealed class InputModel
    {
        public string? Color { get; set; }

        /// <summary>One of the suggested colours, where no script fills the field.</summary>
        public string? Swatch { get; set; }

        public IFormFile? Logo { get; set; }

        public bool RemoveLogo { get; set; }

        [StringLength(80, ErrorMessage = "Use at most 80 characters.")]
        public string? SenderName { get; set; }

        [StringLength(500, ErrorMessage = "Use at most 500 characters.")]
        public string? Footer { get; set; }
    }
}
