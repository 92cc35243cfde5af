using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>One place up or down.</summary>
public sealed class QuestionMovingModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/check-ins/forms/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, string key, int by, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Draft.Questions.Find(key) is null) return NotFound();
        Draft.Change(Draft.Questions.Moved(key, Math.Sign(by)));
        if (!await Db.TrySaveAsync(cancel)) this.Say(t["Somebody else has just changed this form. Try once more."], isBad: true);
        return Redirect($"{Address}#q-{key}");
    }
}
