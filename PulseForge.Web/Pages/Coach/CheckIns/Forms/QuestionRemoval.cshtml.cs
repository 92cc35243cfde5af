using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>Takes a question out of the draft. A published version still has it, and what was answered stays; so it can come back.</summary>
public sealed class QuestionRemovalModel(PulseForgeDb db, CheckInForms forms, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    public IActionResult OnGet(Guid id) => Redirect($"/coach/check-ins/forms/{id}");

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Draft.Questions.Find(key) is not { } question) return NotFound();
        var published = (await forms.CurrentAsync(id, cancel))?.Questions.Find(key) is not null;
        Draft.Change(Draft.Questions.Without(key));
        if (await Db.TrySaveAsync(cancel)) this.Say(t["“{0}” removed", question.Text], published ? $"{Address}/questions/{key}/removal?handler=Undo" : null);
        else this.Say(t["Somebody else has just changed this form. Try once more."], isBad: true);
        return Redirect(Address);
    }

    /// <summary>As it was published last, at the end.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || (await forms.CurrentAsync(id, cancel))?.Questions.Find(key) is not { } question) return NotFound();
        if (Draft.Questions.Find(key) is null && Draft.Questions.Questions.Count < Questionnaire.MostQuestions) Draft.Change(Draft.Questions.With(question));
        await Db.TrySaveAsync(cancel);
        return Redirect($"{Address}#q-{key}");
    }
}
