using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;

namespace PulseForge.Web.Pages.Coach.CheckIns.Forms;

public enum QuestionKind { Scale, Number, YesNo, Text, Choice }

/// <summary>Kinds of questions in words.</summary>
public static class QuestionWords
{
    public static string Say(IStringLocalizer t, QuestionKind kind) => kind switch
    {
        QuestionKind.Scale => t["Scale"],
        QuestionKind.Number => t["Number"],
        QuestionKind.YesNo => t["Yes or no"],
        QuestionKind.Text => t["Free words"],
        QuestionKind.Choice => t["Choice"],
    };

    public static QuestionKind KindOf(Question question) => question switch
    {
        ScaleQuestion => QuestionKind.Scale,
        NumberQuestion => QuestionKind.Number,
        YesNoQuestion => QuestionKind.YesNo,
        TextQuestion => QuestionKind.Text,
        ChoiceQuestion => QuestionKind.Choice,
        var other => throw new InvalidOperationException($"A {other.GetType().Name} is of no kind that can be edited."),
    };
}
