using PulseForge.Core.Units;
using static PulseForge.Core.Programs.Notation.TokenReader;

namespace PulseForge.Core.Programs.Notation;

/// <summary>Loads: 100kg, @80%, 65%tm, rpe 8, 2rir, bw+10kg, zone 2, @start. After @, a bare number up to 10 is RPE.</summary>
internal static class LoadText
{
    private const decimal HighestRpe = 10;

    public static string Print(Load load, MassUnit unit) => load.Kind switch
    {
        LoadKind.None => "",
        LoadKind.Kilograms => WeightText.Print(load.Value, unit),
        LoadKind.PercentOfOneRepMax => $"@{WeightText.Number(load.Value)}%",
        LoadKind.PercentOfTrainingMax => $"{WeightText.Number(load.Value)}%tm",
        LoadKind.Rpe => $"rpe {WeightText.Number(load.Value)}",
        LoadKind.RepsInReserve => $"{WeightText.Number(load.Value)}rir",
        LoadKind.Bodyweight => load.Value == 0 ? "bw" : "bw" + WeightText.PrintSigned(load.Value, unit),
        LoadKind.HeartRateZone => $"zone {WeightText.Number(load.Value)}",
        LoadKind.Start => "@start",
    };

    /// <summary>The load that begins here, null if none does. A bare number is one only after the reps.</summary>
    public static Load? TryRead(TokenReader reader, bool bareNumber)
    {
        var first = reader.Current;
        var load = reader.TrySymbol('@') ? AfterAt(reader) : Plain(reader, bareNumber);
        if (load is not null) Check(SetLimits.ProblemWith(load), first, reader.TakenUpTo);
        return load;
    }

    /// <summary>A number with the unit of a load: 100kg, 80%, 2rir.</summary>
    public static bool StartsWithUnit(TokenReader reader, int index) =>
        reader.At(index).IsNumber && (WeightText.IsUnit(reader.At(index + 1)) || reader.At(index + 1).IsSymbol('%') || reader.At(index + 1).Is("rir"));

    private static Load AfterAt(TokenReader reader)
    {
        if (!reader.Current.IsNumber || StartsWithUnit(reader, reader.Position) || reader.Ahead(1).Is("rpe"))
            return Plain(reader, false) ?? throw Unreadable(reader.Current, NotationTexts.Load);
        return NumberOf(reader.Current) <= HighestRpe ? Load.Rpe(reader.Number(NotationTexts.Load)) : Load.Kilograms(WeightText.Read(reader));
    }

    private static Load? Plain(TokenReader reader, bool bareNumber)
    {
        if (reader.Current.IsNumber) return Numbered(reader, bareNumber);
        if (reader.TryWord("rpe")) return Load.Rpe(reader.Number(NotationTexts.Load));
        if (reader.TryWord("rir")) return Load.RepsInReserve(reader.Number(NotationTexts.Load));
        if (reader.TryWord("zone", "z")) return new Load(LoadKind.HeartRateZone, reader.Number(NotationTexts.Load));
        if (reader.TryWord("start")) return Load.Start;
        return reader.TryWord("bw", "bodyweight") ? Bodyweight(reader) : null;
    }

    private static Load? Numbered(TokenReader reader, bool bareNumber)
    {
        if (WeightText.IsUnit(reader.Ahead(1))) return Load.Kilograms(WeightText.Read(reader));
        if (reader.Ahead(1).IsSymbol('%')) return Percentage(reader);
        if (reader.Ahead(1).IsAny("rir", "rpe")) return Effort(reader);
        return bareNumber ? Load.Kilograms(WeightText.Read(reader)) : null;
    }

    private static Load Effort(TokenReader reader)
    {
        var number = reader.Number(NotationTexts.Load);
        return reader.Take().Is("rir") ? Load.RepsInReserve(number) : Load.Rpe(number);
    }

    private static Load Percentage(TokenReader reader)
    {
        var percent = reader.Number(NotationTexts.Load);
        reader.Position++;
        if (reader.TryWord("tm")) return Load.PercentOfTrainingMax(percent);
        if (reader.Current.Text == "1" && reader.Ahead(1).Is("rm")) reader.Position += 2;
        return Load.PercentOfOneRepMax(percent);
    }

    private static Load Bodyweight(TokenReader reader) =>
        reader.Current.IsSymbol('+') || reader.Current.IsSymbol('-') ? Load.BodyweightPlus(WeightText.ReadSigned(reader)) : Load.Bodyweight;
}
