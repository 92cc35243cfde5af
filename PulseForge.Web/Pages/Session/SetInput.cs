using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using PulseForge.Core;
using PulseForge.Core.Programs;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Session;

/// <summary>One set as it was typed. Numbers stay text until they are read with the person's culture and unit: 82,5 is 82.5.</summary>
public sealed class SetInput
{
    private static readonly NumberRange Repetitions = new(0, 1000, 0);
    private static readonly NumberRange Time = new(0, 86_400, 0);
    private static readonly NumberRange Distance = new(0, 500_000, 2);
    private static readonly NumberRange Energy = new(0, 10_000, 0);
    private static readonly NumberRange Exertion = new(1, 10, 1);
    private static readonly NumberRange LoadKg = new(-200, 1000, 3);

    public int Block { get; set; }

    public int Item { get; set; }

    public int Order { get; set; }

    /// <summary>What stood there when it was typed; it may have been swapped meanwhile.</summary>
    public Guid? Exercise { get; set; }

    /// <summary>Of a set beyond the plan: it follows with less.</summary>
    public bool IsDrop { get; set; }

    public string? Load { get; set; }

    public string? Reps { get; set; }

    public string? Seconds { get; set; }

    public string? Metres { get; set; }

    public string? Calories { get; set; }

    public string? Rpe { get; set; }

    public string? Note { get; set; }

    /// <summary>What was done, or null with each error at its field.</summary>
    public SetResult? Read(MassUnit unit, ModelStateDictionary errors, IStringLocalizer texts)
    {
        var culture = CultureInfo.CurrentCulture;
        var load = Optional(nameof(Load), Load, text => Mass.Parse(text, unit, culture, LoadKg).Then<decimal>(mass => decimal.Round(mass.Kg, 3)));
        var reps = Optional(nameof(Reps), Reps, text => NumberText.Parse(text, culture, Repetitions));
        var seconds = Optional(nameof(Seconds), Seconds, text => NumberText.Parse(text, culture, Time));
        var metres = Optional(nameof(Metres), Metres, text => NumberText.Parse(text, culture, Distance));
        var calories = Optional(nameof(Calories), Calories, text => NumberText.Parse(text, culture, Energy));
        var rpe = Optional(nameof(Rpe), Rpe, text => NumberText.Parse(text, culture, Exertion));
        if (Note is { Length: > 500 }) errors.AddModelError($"Set.{nameof(Note)}", texts["A note has at most 500 characters."]);
        if (!errors.IsValid) return null;
        var result = new SetResult(load, (int?)reps, (int?)seconds, metres, (int?)calories, rpe, null, string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
        if (result.Problem() is not { } problem) return result;
        errors.AddModelError($"Set.{(MeasuredIn() is var field && field.Length > 0 ? field : nameof(Reps))}", texts.Say(new Sentence(problem)));
        return null;

        decimal? Optional(string field, string? text, Func<string, Parsed<decimal>> parse)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            var parsed = parse(text);
            if (parsed.Error is { } error) errors.AddModelError($"Set.{field}", texts.Say(error));
            return parsed.Value;
        }
    }

    /// <summary>The form as it opens: the result when it is corrected, else the target.</summary>
    public static SetInput For(SheetSet set, MassUnit unit)
    {
        var amount = set.Planned?.Amount;
        return new SetInput
        {
            Block = set.Block,
            Item = set.Item,
            Order = set.Order,
            Load = Number((set.Done?.LoadKg ?? (set.Done is null ? set.Planned?.LoadKg ?? set.LastTime?.LoadKg : null)) is { } kg ? decimal.Round(new Mass(kg, unit).Amount, 2) : null),
            Reps = Number(set.Done is { } d ? d.Reps : amount is { CountsReps: true, Min: > 0 } ? amount.Min : null),
            Seconds = Number(set.Done is { } t ? t.Seconds : amount is { Kind: AmountKind.Seconds or AmountKind.RoundSeconds } ? amount.Min : null),
            Metres = Number(set.Done is { } m ? m.Metres : amount is { Kind: AmountKind.Metres } ? amount.Min : null),
            Calories = Number(set.Done is { } c ? c.Calories : amount is { Kind: AmountKind.Calories } ? amount.Min : null),
            Rpe = Number(set.Done?.Rpe),
            Note = set.Done?.Note,
        };
    }

    /// <summary>A set beyond the plan begins with what the one before it was, or with a fifth less.</summary>
    public static SetInput ForExtra(SheetItem item, SheetSet extra, bool isDrop, MassUnit unit)
    {
        var before = item.Sets.LastOrDefault(s => !s.IsWarmUp && s.Done is not null);
        var input = For(extra with { Planned = extra.Like }, unit);
        var kg = isDrop ? item.DropLoadKg : before?.Done!.LoadKg;
        if (kg is not null) input.Load = Number(decimal.Round(new Mass(kg.Value, unit).Amount, 2));
        (input.IsDrop, input.Reps) = (isDrop, before?.Done!.Reps is { } reps ? Number(reps) : input.Reps);
        return input;
    }

    private static string? Number(decimal? value) => value?.ToString("0.##", CultureInfo.CurrentCulture);

    private string MeasuredIn() => Seconds is not null ? nameof(Seconds) : Metres is not null ? nameof(Metres) : Calories is not null ? nameof(Calories) : "";
}
