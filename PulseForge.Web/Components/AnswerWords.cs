using System.Globalization;
using Microsoft.Extensions.Localization;
using PulseForge.Core.CheckIns;
using PulseForge.Core.Units;

namespace PulseForge.Web.Components;

/// <summary>An answer of a check-in in words, in the reader's unit of weight.</summary>
public static class AnswerWords
{
    /// <summary>"4 of 5", "71.8 kg", "Yes: left knee"; a dash where nothing was answered.</summary>
    public static string Say(this IStringLocalizer t, AnswerLine line, MassUnit unit) => line switch
    {
        { IsAnswered: false } => "–",
        { Question: ScaleQuestion scale, Answer.Number: { } step } => t["{0:0} of {1}", step, scale.To],
        { Question: YesNoQuestion, Answer.Number: 1, Words: { } more } => t["Yes: {0}", more],
        { Question: YesNoQuestion, Answer.Number: { } yes } => yes == 1 ? t["Yes"] : t["No"],
        { Question: NumberQuestion number, Answer.Number: { } value } => Number(number, value, unit),
        { Answer.Choice: { } choice } => choice,
        _ => line.Words!,
    };

    /// <summary>The figure with its unit.</summary>
    public static string Number(NumberQuestion question, decimal value, MassUnit unit) =>
        question.IsMass ? new Mass(value, unit).ToString(null, CultureInfo.CurrentCulture) : $"{value.ToString("0.###", CultureInfo.CurrentCulture)} {question.Unit}".TrimEnd();

    /// <summary>What a line draws of an answer: weights in the reader's unit.</summary>
    public static decimal? Drawn(AnswerLine line, MassUnit unit) => line switch
    {
        { Question: NumberQuestion { IsMass: true }, Answer.Number: { } kg } => new Mass(kg, unit).Amount,
        { Question: ScaleQuestion or NumberQuestion } => line.Answer?.Number,
        _ => null,
    };
}
