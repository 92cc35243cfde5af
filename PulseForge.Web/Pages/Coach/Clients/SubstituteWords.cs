using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Clients;
using PulseForge.Core.Training;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Coach.Clients;

/// <summary>Substitutes in words: what can be chosen, and why it is asked.</summary>
public static class SubstituteWords
{
    /// <summary>Where an error of this exercise stands.</summary>
    public static string FieldOf(SubstituteQuestion question) => $"Input.Choice[{question.Original.Id}]";

    public static IEnumerable<SelectListItem> Options(this IStringLocalizer t, SubstituteQuestion question) =>
    [
        .. question.Choices.Select(c => new SelectListItem(t["{0}: {1}", c.Exercise.Name, t.Reasons(c)], c.Exercise.Key, c.Exercise.Key == question.Proposed)),
        new SelectListItem(t.Keeping(question), SubstituteQuestion.Keep, question.Proposed == SubstituteQuestion.Keep),
    ];

    public static string Reasons(this IStringLocalizer t, SubstituteChoice choice) => string.Join(" · ", choice.Reasons.Select(reason => t.Say(reason).Value));

    /// <summary>Left knee until 3 Dec; Squat.</summary>
    public static string Because(this IStringLocalizer t, SubstituteQuestion question) =>
        string.Join("; ", question.Because.Select(l => l.Until is { } until ? t["{0} until {1:d MMM}", t.Say(Core.Exercises.LimitationReach.Words(l)).Value, until].Value : t.Say(Core.Exercises.LimitationReach.Words(l)).Value));

    /// <summary>What keeping the exercise means under its strictest limitation.</summary>
    public static string Keeping(this IStringLocalizer t, SubstituteQuestion question) => question switch
    {
        { IsSure: false } => t["Keep {0} as it is", question.Original.Name],
        { Because: [{ Severity: LimitationSeverity.Forbidden }, ..] } => t["Replace by nothing: {0} is left out", question.Original.Name],
        _ => t["Keep {0}: sessions say to go easy", question.Original.Name],
    };
}
