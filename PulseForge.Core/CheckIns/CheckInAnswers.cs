using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PulseForge.Core.Programs;

namespace PulseForge.Core.CheckIns;

/// <summary>An answer that is filtered and drawn, so it stays plain: a score, a number (weights in kilograms), 1 for yes and 0 for no, or the words of a choice.</summary>
public sealed record Answer(string Key, decimal? Number = null, string? Choice = null);

/// <summary>All plain answers of one check-in. Free words are not among them: they are sealed.</summary>
public sealed record CheckInAnswers(ValueList<Answer> Items)
{
    public static readonly CheckInAnswers None = new(ValueList<Answer>.Empty);

    public Answer? Of(string key) => Items.FirstOrDefault(a => a.Key == key);
}

public sealed class CheckInAnswersColumn() : ValueConverter<CheckInAnswers, string>(value => CheckInJson.Write(value), json => CheckInJson.ReadAnswers(json));
