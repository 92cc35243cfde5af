using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Data;
using PulseForge.Web.Components;
using PulseForge.Web.Texts;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

/// <summary>One question of the draft, new or as it is. Its kind stays: answers of another kind could not be compared.</summary>
public sealed class QuestionModel(PulseForgeDb db, IStringLocalizer<CoachTexts> t) : FormPage(db)
{
    private const string New = "new";

    [BindProperty]
    public QuestionInput Input { get; set; } = new();

    public bool IsNew { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string key, QuestionKind kind, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel)) return NotFound();
        if (!ModelState.IsValid) return Redirect(Address);
        Input = IsNew ? new QuestionInput { Kind = kind } : QuestionInput.Of(Draft.Questions.Find(key)!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, key, cancel)) return NotFound();
        if (!IsNew) Input.Kind = QuestionWords.KindOf(Draft.Questions.Find(key)!);
        if (!Enum.IsDefined(Input.Kind)) return BadRequest();
        if (Input.Read(IsNew ? Draft.Questions.KeyFor(Input.Text ?? "") : key, this) is not { } question) return Again();
        Draft.Change(Draft.Questions.With(question));
        if (!await Db.TrySaveAsync(cancel))
        {
            ModelState.AddModelError("Input.Text", t["Somebody else has just changed this form. Save once more."]);
            return Again();
        }
        this.Say(IsNew ? t["Question added"] : t["Question saved"]);
        return Redirect($"{Address}#q-{question.Key}");
    }

    private async Task<bool> FindAsync(Guid id, string key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return false;
        IsNew = key == New && Draft.Questions.Find(New) is null;
        return IsNew ? Draft.Questions.Questions.Count < Questionnaire.MostQuestions : Draft.Questions.Find(key) is not null;
    }
}
