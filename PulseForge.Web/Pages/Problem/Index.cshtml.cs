using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Problem;

/// <summary>What a person reads instead of an empty answer. Needs neither database nor sign-in.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(IStringLocalizer<SharedTexts> texts) : PageModel
{
    public int Code { get; private set; }

    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public string TraceId => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int code) => Explain(code);

    public void OnPost(int code) => Explain(code);

    private void Explain(int code)
    {
        Code = code;
        (Title, Explanation) = code switch
        {
            400 => (texts["This request could not be read"], texts["Go back, reload the page and try again. What you typed is still there."]),
            403 => (texts["You can't open this"], texts["Your account has no access to this page."]),
            404 => (texts["Nothing is here"], texts["The page does not exist, or it is not yours to see. Check the address."]),
            413 => (texts["That file is too large"], texts["Choose a smaller one and try again."]),
            429 => (texts["Too many tries"], texts["Wait a minute, then try again."]),
            503 => (texts["We are briefly away"], texts["The database does not answer. Nothing you saved is lost; try again in a few seconds."]),
            _ => (texts["Something broke on our side"], (string)texts["It is written down and we look at it. Nothing you saved is lost."]),
        };
    }
}
