using Microsoft.Extensions.Localization;
using PulseForge.Core.Programs;
using PulseForge.Core.Programs.Progression;
using PulseForge.Core.Tenancy;
using PulseForge.Core.Training;
using PulseForge.Core.Units;
using PulseForge.Web.Authorization;

namespace PulseForge.Web.Pages.Session;

/// <summary>The sheet with the set that stands open, as the page and its partials show it.</summary>
/// <param name="Entry">Who opened it, and its address.</param>
/// <param name="Open">The set whose fields are shown.</param>
/// <param name="Input">What stands in them.</param>
/// <param name="Logged">The set that was logged just now; its rest begins.</param>
public sealed record SheetView(SessionSheet Sheet, SessionEntry Entry, SheetSet? Open, SetInput? Input, SheetSet? Logged)
{
    /// <summary>With the set open that was asked for, or else the one that waits.</summary>
    public static SheetView Of(SessionSheet sheet, SessionEntry entry, SheetSet? asked = null, SheetSet? logged = null, bool isDrop = false)
    {
        var open = asked ?? sheet.Next;
        return new SheetView(sheet, entry, open, open is null ? null : InputFor(sheet, open, isDrop), logged);
    }

    private static SetInput InputFor(SessionSheet sheet, SheetSet open, bool isDrop) => open is { Planned: null, Done: null }
        ? SetInput.ForExtra(sheet.ItemAt(open.Block, open.Item)!, open, isDrop, sheet.Head.Unit) : SetInput.For(open, sheet.Head.Unit);

    public MassUnit Unit => Sheet.Head.Unit;

    public string Path => Entry.Path;

    public bool IsOpen(SheetSet set) => Open is { } open && (open.Block, open.Item, open.Order) == (set.Block, set.Item, set.Order);

    /// <summary>Of the sheet's elements, apart from those of others on the same page.</summary>
    public string Id(string name) => Entry.Prefix + name;

    public string Anchor(SheetSet set) => $"{Entry.Prefix}set-{set.Block}-{set.Item}-{set.Order}";

    /// <summary>A coach swaps for a client; a client as far as their business lets them, before a set is logged.</summary>
    public bool CanSwap(SheetItem item) => !item.IsBegun && (Entry.Client is not null || Sheet.Head.Swaps != ClientSwaps.Never) && Sheet.Head is { IsImported: false, IsUnplanned: false };

    public string Edit(SheetSet set) => $"{Path}?set={set.Block}.{set.Item}.{set.Order}#{Anchor(set)}";

    /// <summary>Whether kilograms belong to this set at all: a round on the bag has none.</summary>
    public static bool TakesLoad(SheetSet set) => set.Done?.LoadKg is not null || set.Shape is not { } p || p.LoadKg is not null
        || (p.Amount.CountsReps && p.Load.Kind is not (LoadKind.None or LoadKind.HeartRateZone or LoadKind.Bodyweight)) || p.Load is { Kind: LoadKind.Bodyweight, Value: not 0 };

    /// <summary>A set can be ticked off as it stands when its target says everything.</summary>
    public static bool CanTick(SheetSet set) => set.Planned is { } p && p.Amount.Kind != AmountKind.Amrap && (p.LoadKg is not null || !TakesLoad(set) || set.LastTime?.LoadKg is not null);
}

/// <summary>Sets and amounts in words.</summary>
public static class SetWords
{
    public static string Amount(this IStringLocalizer t, Amount amount, bool perSide) => (amount.Kind, perSide) switch
    {
        (AmountKind.Reps, false) => amount.IsRange ? t["{0} – {1}", amount.Min, amount.Max!] : t["{0}", amount.Min],
        (AmountKind.Reps, true) => amount.IsRange ? t["{0} – {1} each side", amount.Min, amount.Max!] : t["{0} each side", amount.Min],
        (AmountKind.RepsAtLeast, _) => t["{0} or more", amount.Min],
        (AmountKind.Amrap, _) => t["as many as you can"],
        (AmountKind.Seconds or AmountKind.RoundSeconds, true) => t["{0} each side", Clock(amount.Min)],
        (AmountKind.Seconds or AmountKind.RoundSeconds, false) => Clock(amount.Min),
        (AmountKind.Metres, _) => t["{0} m", amount.Min],
        (AmountKind.Calories, _) => t["{0} kcal", amount.Min],
    };

    /// <summary>One line over the sets: how many, of what, how hard, with what rest.</summary>
    public static string Summary(this IStringLocalizer t, SheetItem item)
    {
        if (item.Target.WorkSets.FirstOrDefault() is not { } first) return "";
        string?[] parts =
        [
            t["{0} × {1}", item.Target.WorkSets.Count(), t.Amount(first.Amount, first.PerSide)],
            t.Effort(first),
            item.Item.Tempo is { } tempo ? t["tempo {0}", string.Join('-', tempo.ToCharArray())].Value : null,
            first.RestSeconds is > 0 and var rest ? t["rest {0}", Clock(rest)].Value : null,
        ];
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>The way up that is offered: "20 – 80 kg, 4 sets".</summary>
    public static string Ways(this IStringLocalizer t, SheetItem item, MassUnit unit)
    {
        var loads = item.WarmUps.Select(s => new Mass(s.Planned!.LoadKg!.Value, unit)).ToList();
        return loads.Count == 1 ? t["1 set with {0}", loads[0]] : t["{0} sets, {1} up to {2}", loads.Count, loads[0], loads[^1]];
    }

    public static string Target(this IStringLocalizer t, PlannedSet set, MassUnit unit)
    {
        var amount = t.Amount(set.Amount, set.PerSide);
        return set.LoadKg switch
        {
            { } kg when set.Load.Kind == LoadKind.Bodyweight => kg == 0 ? amount : t["body weight {0} × {1}", Signed(new Mass(kg, unit)), amount],
            { } kg => t["{0} × {1}", new Mass(kg, unit), amount],
            null when set.Amount.CountsReps => t["{0} reps", amount],
            null => amount,
        };
    }

    /// <summary>Effort asked for, in the coach's terms; empty when none is.</summary>
    public static string Effort(this IStringLocalizer t, PlannedSet set) => set.Load.Kind switch
    {
        LoadKind.Rpe => t["RPE {0:0.#}", set.Load.Value],
        LoadKind.RepsInReserve => t["{0:0.#} in reserve", set.Load.Value],
        LoadKind.PercentOfTrainingMax => t["{0:0.#} % of training max", set.Load.Value],
        LoadKind.PercentOfOneRepMax => t["{0:0.#} % of one-rep max", set.Load.Value],
        LoadKind.HeartRateZone => t["heart-rate zone {0:0}", set.Load.Value],
        LoadKind.None or LoadKind.Kilograms or LoadKind.Bodyweight or LoadKind.Start => "",
    };

    public static string Done(this IStringLocalizer t, decimal? loadKg, int? reps, int? seconds, decimal? metres, int? calories, MassUnit unit)
    {
        var amount = reps is { } r ? t["{0}", r].Value : seconds is { } s ? Clock(s) : metres is { } m ? t["{0:0.##} m", m].Value : calories is { } c ? t["{0} kcal", c].Value : "–";
        return loadKg is { } kg && kg != 0 ? t["{0} × {1}", new Mass(kg, unit), amount] : reps is null ? amount : t["{0} reps", amount];
    }

    public static string Done(this IStringLocalizer t, LoggedSet set, MassUnit unit) => t.Done(set.LoadKg, set.Reps, set.Seconds, set.Metres, set.Calories, unit);

    public static string LastTime(this IStringLocalizer t, DoneSet set, MassUnit unit)
    {
        var done = t.Done(set.LoadKg, set.Reps, set.Seconds, set.Metres, null, unit);
        return set.Rpe is { } rpe ? t["Last time {0} at RPE {1:0.#}", done, rpe] : t["Last time {0}", done];
    }

    public static string Clock(int seconds) => seconds >= 60 && seconds % 60 == 0 && seconds < 3600 ? $"{seconds / 60}:00" : seconds < 60 ? $"{seconds} s" : $"{seconds / 60}:{seconds % 60:00}";

    private static string Signed(Mass mass) => mass.Kg > 0 ? $"+{mass}" : mass.ToString();
}
