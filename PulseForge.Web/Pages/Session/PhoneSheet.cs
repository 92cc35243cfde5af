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
public sealed record PhoneBlock(string? Label, string? Text, bool Turns, PhoneTimer? Timer, IReadOnlyList<PhoneItem> Items)
{
    public static PhoneBlock Of(SheetView view, SheetBlock block, IStringLocalizer t) => block.Block.IsText
        ? new PhoneBlock(null, block.Block.Note, false, null, [])
        : new PhoneBlock(block.Block.Label ?? block.Block.Note, null, block.InTurns, PhoneTimer.Of(RoundTimer.Of(block.Block), string.Join(" · ", block.Items.Select(i => i.Name)), "", t), [.. block.Items.Select(item => PhoneItem.Of(view, item, t))]);
}

/// <param name="Step">Of the load, in the client's unit.</param>
/// <param name="Instead">What it stands for, in words.</param>
/// <param name="WarmUps">The way up that can be added.</param>
/// <param name="Drop">What a drop set is loaded with; null where none can follow.</param>
/// <param name="Swaps">It may be swapped, which needs a connection.</param>
public sealed record PhoneItem(
    Guid Exercise, string Place, string Ref, string Name, string Summary, string Why, string? Note, decimal Step, IReadOnlyList<PhoneSetRow> Sets,
    string? Instead, IReadOnlyList<PhoneSetRow> WarmUps, string Ways, string? Drop, bool Swaps, PhoneTimer? Timer)
{
    public static PhoneItem Of(SheetView view, SheetItem item, IStringLocalizer t) => new(
        item.ExerciseId, SheetPage.Place(item.Block, item.Index, null), item.Ref, item.Name, t.Summary(item), t.Say(item.Target.Reason), item.Item.Note, Math.Max(0.5m, item.Increments.Step.In(view.Unit).Amount), Rows(view, item, item.Sets, t),
        item.InPlaceOf is { } stands ? t.Say(stands.Reason).Value : null, item.OffersWarmUps ? Rows(view, item, item.WarmUps, t) : [], item.OffersWarmUps ? t.Ways(item, view.Unit) : "",
        item.DropLoadKg is { } kg ? decimal.Round(new Mass(kg, view.Unit).Amount, 2).ToString("0.##", CultureInfo.CurrentCulture) : null, view.CanSwap(item),
        PhoneTimer.Of(RoundTimer.Of(item), item.Name, item.Target.WorkSets.FirstOrDefault() is { } first ? t.Effort(first) : "", t));

    private static IReadOnlyList<PhoneSetRow> Rows(SheetView view, SheetItem item, IEnumerable<SheetSet> sets, IStringLocalizer t) => [.. sets.Select(set => PhoneSetRow.Of(view, item, set, t))];
}

/// <param name="At">Its place: block.item.order.</param>
/// <param name="Fields">What its form begins with, by the names of its fields; also which it has.</param>
/// <param name="Ticks">It can be logged as it stands.</param>
/// <param name="Done">What is logged, in words.</param>
/// <param name="Seen">Stamp of what is logged.</param>
/// <param name="Skipped">That it is left out, in words.</param>
/// <param name="Plates">What lies on the bar for the load that its form begins with.</param>
public sealed record PhoneSetRow(
    string At, bool IsWarmUp, bool IsDrop, string Target, string? Last, IReadOnlyDictionary<string, string> Fields, bool Ticks, int? Rest, string? Done, string? Seen, string? Skipped, PhonePlates? Plates)
{
    public static PhoneSetRow Of(SheetView view, SheetItem item, SheetSet set, IStringLocalizer t) => new(
        SheetPage.Place(set.Block, set.Item, set.Order), set.IsWarmUp, set.IsDrop, set.Planned is { } planned ? t.Target(planned, view.Unit) : t["Extra set"].Value, set.LastTime is { } last ? t.LastTime(last, view.Unit) : null,
        FieldsOf(view, set), SheetView.CanTick(set), set.Planned?.RestSeconds, set.Done is { } done ? t.Done(done, view.Unit) : null, PhoneLog.StampOf(set.Done),
        set.Skipped is { } left ? left.Reason is { } why ? t["Skipped: {0}", why].Value : t["Skipped"].Value : null, PhonePlates.Of(view, item, set, t));

    private static Dictionary<string, string> FieldsOf(SheetView view, SheetSet set)
    {
        var input = SetInput.For(set, view.Unit);
        var fields = new Dictionary<string, string>();
        if (SheetView.TakesLoad(set)) fields["Load"] = input.Load ?? "";
        var (measure, value) = (set.Shape?.Amount.Kind ?? AmountKind.Reps) switch
        {
            AmountKind.Reps or AmountKind.RepsAtLeast or AmountKind.Amrap => ("Reps", input.Reps),
            AmountKind.Seconds or AmountKind.RoundSeconds => ("Seconds", input.Seconds),
            AmountKind.Metres => ("Metres", input.Metres),
            AmountKind.Calories => ("Calories", input.Calories),
        };
        fields[measure] = value ?? "";
        if (!set.IsWarmUp) fields["Rpe"] = input.Rpe ?? "";
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

/// <summary>The plates of a bar as they are drawn, and in words.</summary>
public sealed record PhonePlates(string Label, string Words, IReadOnlyList<PhonePlate> Plates)
{
    private const int MostDrawn = 6;

    public static PhonePlates? Of(SheetView view, SheetItem item, SheetSet set, IStringLocalizer t)
    {
        if (item.Increments is not BarbellIncrements bar || !SheetView.TakesLoad(set) || (set.Done?.LoadKg ?? set.Planned?.LoadKg ?? set.LastTime?.LoadKg) is not { } kg || kg < bar.Lightest.Kg) return null;
        var plates = bar.PerSide(new Mass(kg, bar.Unit)).SelectMany(p => Enumerable.Repeat(p.Weight, p.Count)).ToList();
        if (plates.Count == 0) return null;
        var words = string.Join(" + ", plates.Select(p => p.ToString("0.##", CultureInfo.CurrentCulture)));
        return new PhonePlates(t["Bar {0} and on each side {1}", bar.Lightest, words], words, [.. plates.Take(MostDrawn).Select(p => Plate.Of(p, bar.Unit)).Select(p => new PhonePlate(p.Class, p.Width, p.Height))]);
    }
}

/// <param name="Kind">Its colour.</param>
public sealed record PhonePlate(string Kind, int Width, int Height);

/// <summary>What the rounds timer runs, and what its button says.</summary>
public sealed record PhoneTimer(int Times, int Work, int Rest, string? Place, string Name, string Effort, string Says)
{
    public static PhoneTimer? Of(RoundTimer? timer, string name, string effort, IStringLocalizer t) => timer is null ? null
        : new PhoneTimer(timer.Times, timer.Work, timer.Rest, timer.Place, name, effort, timer.Times == 1 ? t["Timer: {0}", SetWords.Clock(timer.Work)] : t["Timer: {0} × {1}", timer.Times, SetWords.Clock(timer.Work)]);
}
