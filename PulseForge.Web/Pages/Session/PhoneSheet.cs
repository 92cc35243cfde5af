using System.Globalization;
using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Setup;

namespace PulseForge.Web.Pages.Session;

/// <summary>A session as a phone keeps it, to be trained without a connection: every word is said here, the phone only puts them in their places.</summary>
/// <param name="Owner">Whose it is: nobody else on the same phone is shown it.</param>
/// <param name="Token">For the next request that changes something.</param>
public sealed record PhoneSheet(Guid Owner, string Path, string Date, string Name, string Sub, string Unit, string? Token, IReadOnlyList<PhoneBlock> Blocks, PhoneFinish? Finish)
{
    public static PhoneSheet Of(SheetView view, string? token, IStringLocalizer t)
    {
        var (sheet, head) = (view.Sheet, view.Sheet.Head);
        var day = t["{0:dddd d MMMM}", head.Date].Value;
        var sub = head.Program is { } program ? $"{t["{0}, week {1}, day {2}", program, head.Week!, head.Day!]} · {day}" : day;
        return new PhoneSheet(head.Client, view.Path, head.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), head.Name, sub, view.Unit == MassUnit.Pound ? "lb" : "kg", token,
            [.. sheet.Blocks.Select(block => PhoneBlock.Of(view, block, t))], PhoneFinish.Of(sheet.Log));
    }
}

/// <param name="Turns">One set of each exercise in turn.</param>
public sealed record PhoneBlock(string? Label, string? Text, bool Turns, IReadOnlyList<PhoneItem> Items)
{
    public static PhoneBlock Of(SheetView view, SheetBlock block, IStringLocalizer t) => block.Block.IsText
        ? new PhoneBlock(null, block.Block.Note, false, [])
        : new PhoneBlock(block.Block.Label ?? block.Block.Note, null, block.InTurns, [.. block.Items.Select(item => PhoneItem.Of(view, item, t))]);
}

/// <param name="Step">Of the load, in the client's unit.</param>
public sealed record PhoneItem(Guid Exercise, string Ref, string Name, string Summary, string Why, string? Note, decimal Step, IReadOnlyList<PhoneSetRow> Sets)
{
    public static PhoneItem Of(SheetView view, SheetItem item, IStringLocalizer t) => new(
        item.ExerciseId, item.Ref, item.Name, t.Summary(item), t.Say(item.Target.Reason), item.Item.Note, Math.Max(0.5m, item.Increments.Step.In(view.Unit).Amount), [.. item.Sets.Select(set => PhoneSetRow.Of(view, set, t))]);
}

/// <param name="At">Its place: block.item.order.</param>
/// <param name="Fields">What its form begins with, by the names of its fields; also which it has.</param>
/// <param name="Ticks">It can be logged as it stands.</param>
/// <param name="Done">What is logged, in words.</param>
/// <param name="Seen">Stamp of what is logged.</param>
public sealed record PhoneSetRow(string At, bool IsWarmUp, string Target, string? Last, IReadOnlyDictionary<string, string> Fields, bool Ticks, int? Rest, string? Done, string? Seen)
{
    public static PhoneSetRow Of(SheetView view, SheetSet set, IStringLocalizer t) => new(
        $"{set.Block}.{set.Item}.{set.Order}", set.Planned?.Kind == SetKind.WarmUp, set.Planned is { } planned ? t.Target(planned, view.Unit) : t["Extra set"], set.LastTime is { } last ? t.LastTime(last, view.Unit) : null,
        FieldsOf(view, set), SheetView.CanTick(set), set.Planned?.RestSeconds, set.Done is { } done ? t.Done(done, view.Unit) : null, PhoneLog.StampOf(set.Done));

    private static Dictionary<string, string> FieldsOf(SheetView view, SheetSet set)
    {
        var input = SetInput.For(set, view.Unit);
        var fields = new Dictionary<string, string>();
        if (SheetView.TakesLoad(set)) fields["Load"] = input.Load ?? "";
        var (measure, value) = (set.Planned?.Amount.Kind ?? AmountKind.Reps) switch
        {
            AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => ("Reps", input.Reps),
            AmountKind.Seconds or AmountKind.RoundSeconds => ("Seconds", input.Seconds),
            AmountKind.Metres => ("Metres", input.Metres),
            AmountKind.Calories => ("Calories", input.Calories),
        };
        fields[measure] = value ?? "";
        if (set.Planned?.Kind != SetKind.WarmUp) fields["Rpe"] = input.Rpe ?? "";
        fields["Note"] = input.Note ?? "";
        return fields;
    }
}

/// <summary>How the session was closed.</summary>
public sealed record PhoneFinish(string? Rpe, string? Minutes, string? Note)
{
    public static PhoneFinish? Of(LogHead? log) => log is { FinishedAt: not null }
        ? new PhoneFinish(log.SessionRpe?.ToString("0.#", CultureInfo.CurrentCulture), log.DurationMinutes?.ToString(CultureInfo.CurrentCulture), log.Note) : null;
}
